package io.paretorouter.adapter.bedrock;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;

/** Makes the SDK's client. */
final class BedrockClients {
    private static final int MOST_CALLS = 1000;

    private BedrockClients() {}

    /**
     * More than one, and in the SDK's pool of connections about one refusal in forty gets lost
     * (2.54.3): its call then waits for as long as a connection may take. They only wait.
     */
    private static final int EVENT_LOOPS = 1;

    /** A client that tries once, over HTTP/1.1, and gives up on silence. */
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
