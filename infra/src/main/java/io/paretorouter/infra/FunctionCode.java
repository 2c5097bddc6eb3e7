package io.paretorouter.infra;

import io.paretorouter.infra.settings.Architecture;
import io.paretorouter.infra.settings.FunctionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.lambda.CfnParametersCodeProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EcrImageCodeProps;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;

/**
 * What Lambda runs: the native package, or an image.
 *
 * @param code where it is
 * @param runtime what runs it
 * @param handler a name that a native function ignores
 * @param architecture what it runs on
 * @param build what tells builds apart where the template does not: the parameter that names the
 *     package; null where the template names the code itself
 */
record FunctionCode(
        Code code,
        Runtime runtime,
        String handler,
        Architecture architecture,
        @Nullable String build) {
    /** Of a version's description, which holds the package's key. */
    private static final int LONGEST_KEY = 256;

    private static final String NATIVE_HANDLER = "bootstrap";

    /** The code that these settings name, or, where there is none yet, parameters for it. */
    static FunctionCode of(Construct stack, FunctionSettings settings) {
        String image = settings.image();
        Architecture stated =
                Objects.requireNonNullElse(settings.architecture(), Architecture.ARM64);
        if (image != null) {
            return image(stack, image, stated);
        }
        Path zip = Path.of(settings.zip());
        if (settings.portable()) {
            return byParameters(stack, stated);
        }
        if (!Files.exists(zip)) {
            Annotations.of(stack)
                    .addWarningV2(
                            "pareto-router:package-missing",
                            zip
                                    + " is not built yet: this template asks for the code by the"
                                    + " parameters PackageBucket and PackageKey");
            return byParameters(stack, stated);
        }
        try {
            return zipped(
                    Code.fromAsset(zip.toString()),
                    NativePackage.architecture(settings.architecture(), zip),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
    }

    private static FunctionCode byParameters(Construct stack, Architecture architecture) {
        CfnParameter key = parameter(stack, "PackageKey", "The key, another for each build, of");
        key.setMaxLength(LONGEST_KEY);
        return zipped(
                Code.fromCfnParameters(
                        CfnParametersCodeProps.builder()
                                .bucketNameParam(parameter(stack, "PackageBucket", "The bucket of"))
                                .objectKeyParam(key)
                                .build()),
                architecture,
                key.getValueAsString());
    }

    private static CfnParameter parameter(Construct stack, String name, String what) {
        return CfnParameter.Builder.create(stack, name)
                .type("String")
                .description(what + " function-native.zip")
                .build();
    }

    private static FunctionCode zipped(
            Code code, Architecture architecture, @Nullable String build) {
        return new FunctionCode(code, Runtime.PROVIDED_AL2023, NATIVE_HANDLER, architecture, build);
    }

    private static FunctionCode image(Construct stack, String image, Architecture architecture) {
        boolean digest = image.contains("@");
        int end = digest ? image.indexOf('@') : image.lastIndexOf(':');
        var repository = Repository.fromRepositoryName(stack, "Images", image.substring(0, end));
        Code code =
                Code.fromEcrImage(
                        repository,
                        EcrImageCodeProps.builder().tagOrDigest(image.substring(end + 1)).build());
        return new FunctionCode(code, Runtime.FROM_IMAGE, Handler.FROM_IMAGE, architecture, null);
    }
}
