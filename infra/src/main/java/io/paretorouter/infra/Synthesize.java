package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** Writes the CloudFormation template of one deployment; run by the CDK's command line tool. */
public final class Synthesize {
    private static final String SETTINGS = "settings";

    private Synthesize() {}

    /**
     * Takes its arguments from the CDK's context: {@code settings=FILE}, and single settings by
     * their paths.
     */
    public static void main(String[] args) throws IOException {
        App app = new App(AppProps.builder().analyticsReporting(false).build());
        RouterStack.in(app, deployment(app));
        app.synth();
    }

    private static Deployment deployment(App app) throws IOException {
        Map<String, Object> values = new TreeMap<>();
        if (app.getNode().getAllContext() instanceof Map<?, ?> context) {
            context.forEach((key, value) -> keep(values, key.toString(), value));
        }
        Object file = values.remove(SETTINGS);
        return SettingsReader.read(file == null ? null : Path.of(file.toString()), values);
    }

    private static void keep(Map<String, Object> values, String key, Object value) {
        if (isSetting(key)) {
            values.put(key, value);
        }
    }

    /** The CDK's own context, feature flags and the like, has colons, slashes or hyphens. */
    private static boolean isSetting(String key) {
        return key.matches("[A-Za-z.]+");
    }
}
