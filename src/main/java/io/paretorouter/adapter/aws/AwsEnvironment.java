package io.paretorouter.adapter.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Who asks, and of which region, as AWS's default chains say. What a Lambda function has in its
 * environment is read from there: that is what the chains would find, after longer. Safe for use by
 * many threads.
 */
public final class AwsEnvironment implements AwsCredentialsProvider {
    private @Nullable CredentialsChain chain;

    /**
     * Who asks.
     *
     * @throws NoCredentialsException if nobody is found
     */
    @Override
    public AwsCredentials resolveCredentials() {
        String id = variable("AWS_ACCESS_KEY_ID", "aws.accessKeyId");
        String secret = variable("AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey");
        if (id == null || secret == null) {
            return chain().credentials();
        }
        String token = variable("AWS_SESSION_TOKEN", "aws.sessionToken");
        return token == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
    }

    private synchronized CredentialsChain chain() {
        if (chain == null) {
            chain = new CredentialsChain();
        }
        return chain;
    }

    /**
     * The region.
     *
     * @throws SdkClientException if nothing names one
     */
    public static String region() {
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
