package io.paretorouter.adapter.tablestore;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Who asks, and of which region, as AWS's default chains say. What a Lambda function has in its
 * environment is read from there: that is what the chains would find, after longer.
 */
final class AwsEnvironment implements AwsCredentialsProvider {
    private @Nullable AwsCredentialsProvider chain;

    @Override
    public AwsCredentials resolveCredentials() {
        String id = variable("AWS_ACCESS_KEY_ID", "aws.accessKeyId");
        String secret = variable("AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey");
        if (id == null || secret == null) {
            return chain().resolveCredentials();
        }
        String token = variable("AWS_SESSION_TOKEN", "aws.sessionToken");
        return token == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
    }

    private synchronized AwsCredentialsProvider chain() {
        if (chain == null) {
            chain = DefaultCredentialsProvider.builder().build();
        }
        return chain;
    }

    /**
     * The region.
     *
     * @throws SdkClientException if nothing names one
     */
    static String region() {
        String region = variable("AWS_REGION", "aws.region");
        return region == null
                ? DefaultAwsRegionProviderChain.builder().build().getRegion().id()
                : region;
    }

    /** A variable of the environment; null if there is none, or a property goes before it. */
    private static @Nullable String variable(String name, String property) {
        String value = System.getenv(name);
        boolean there = value != null && !value.isBlank() && System.getProperty(property) == null;
        return there ? value : null;
    }
}
