package io.paretorouter.adapter.aws;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * AWS's default credentials chain, in its order. The first source that has credentials is used from
 * then on. Safe for use by many threads.
 */
final class CredentialsChain {
    private static final String FIX =
            "; where the AWS CLI is logged in, its own serve: eval \"$(aws configure"
                    + " export-credentials --format env)\"";

    /**
     * The text at which the SDK's messages start to print the whole content of the profile files.
     */
    private static final String DUMP = ": ProfileFile(";

    private static final int MOST_CHARS = 300;

    private final List<Source> sources = sources();
    private volatile @Nullable Source last;

    /**
     * One source of credentials.
     *
     * @param name its name in messages
     * @param wanted whether its failure is worth reporting, because something says to use this
     *     source
     */
    private record Source(String name, boolean wanted, AwsCredentialsProvider provider) {}

    private static List<Source> sources() {
        return List.of(
                new Source("Java's properties", false, SystemPropertyCredentialsProvider.create()),
                new Source(
                        "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
                        false,
                        EnvironmentVariableCredentialsProvider.create()),
                new Source(
                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                        set(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE),
                        WebIdentityTokenFileCredentialsProvider.create()),
                new Source(
                        "profile \""
                                + ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow()
                                + "\"",
                        true,
                        ProfileCredentialsProvider.create()),
                new Source(
                        "a container's role",
                        set(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                                || set(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI),
                        ContainerCredentialsProvider.builder().build()),
                new Source(
                        "an instance's role",
                        false,
                        InstanceProfileCredentialsProvider.builder().build()));
    }

    private static boolean set(SdkSystemSetting setting) {
        return setting.getStringValue().isPresent();
    }

    /**
     * The credentials.
     *
     * @throws NoCredentialsException if no source has any
     */
    AwsCredentials credentials() {
        Source known = last;
        List<String> tried = new ArrayList<>();
        for (Source source : known == null ? sources : List.of(known)) {
            try {
                AwsCredentials credentials = source.provider.resolveCredentials();
                last = source;
                return credentials;
            } catch (SdkException
                    | IllegalArgumentException
                    | IllegalStateException
                    | UncheckedIOException e) {
                tried.add(source.wanted ? source.name + " (" + why(e) + ")" : source.name);
            }
        }
        throw new NoCredentialsException("no AWS credentials in " + String.join(", ", tried) + FIX);
    }

    /** Why a source failed, in one line and without the content of the profile files. */
    private static String why(RuntimeException e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        int dump = said.indexOf(DUMP);
        String told = dump < 0 ? said : said.substring(0, dump);
        return told.length() <= MOST_CHARS ? told : told.substring(0, MOST_CHARS) + "…";
    }
}
