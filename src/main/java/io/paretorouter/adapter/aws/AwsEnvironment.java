package io.paretorouter.adapter.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The AWS credentials and region, as AWS's default chains find them. What a Lambda function has in
 * its environment is read directly: the chains would find the same, but take longer. Safe for use
 * by many threads.
 */
public final class AwsEnvironment implements AwsCredentialsProvider {
    private @Nullable CredentialsChain chain;

    /**
     * The credentials.
     *
     * @throws NoCredentialsException if there are none
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
     * @throws SdkClientException if none is configured
     */
    public static String region() {
        String region = variable("AWS_REGION", "aws.region");
        return region == null
                ? DefaultAwsRegionProviderChain.builder().build().getRegion().id()
                : region;
    }

    /**
     * An environment variable; null if it is unset or blank, or if the system property, which takes
     * precedence, is set.
     */
    private static @Nullable String variable(String name, String property) {
        String value = System.getenv(name);
        boolean there = value != null && !value.isBlank() && System.getProperty(property) == null;
        return there ? value : null;
    }
}
