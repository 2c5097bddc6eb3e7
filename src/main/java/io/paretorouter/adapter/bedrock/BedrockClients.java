package io.paretorouter.adapter.bedrock;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;

/** Creates the SDK's client. */
final class BedrockClients {
    private static final int MOST_CALLS = 1000;

    private BedrockClients() {}

    /**
     * The number of Netty's event loops, which only wait. With more than one, the SDK's connection
     * pool loses about one refused connection in forty (2.54.3): its call then waits for the whole
     * connection timeout.
     */
    private static final int EVENT_LOOPS = 1;

    /** A client that uses HTTP/1.1, never retries, and gives up when nothing arrives. */
    static BedrockRuntimeAsyncClient client(
            BedrockSettings settings, AwsCredentialsProvider credentials) {
        BedrockRuntimeAsyncClientBuilder client =
                BedrockRuntimeAsyncClient.builder()
                        .region(Region.of(settings.region()))
                        .credentialsProvider(credentials)
                        .httpClientBuilder(
                                NettyNioAsyncHttpClient.builder()
                                        .protocol(Protocol.HTTP1_1)
                                        .eventLoopGroupBuilder(
                                                SdkEventLoopGroup.builder()
                                                        .numberOfThreads(EVENT_LOOPS))
                                        .maxConcurrency(MOST_CALLS)
                                        .connectionTimeout(settings.timeouts().connect())
                                        .connectionAcquisitionTimeout(settings.timeouts().connect())
                                        .readTimeout(settings.timeouts().silence())
                                        .writeTimeout(settings.timeouts().silence()))
                        .overrideConfiguration(
                                override ->
                                        override.retryStrategy(AwsRetryStrategy.doNotRetry())
                                                .addExecutionInterceptor(new AnswerGuard()));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        return client.build();
    }
}
