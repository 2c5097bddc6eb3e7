package io.paretorouter.adapter.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

class AnswerGuardTest {
    private final List<String> heard = new ArrayList<>();

    /** An answer that hears of its cancellation, as the SDK's does, which then frees its bytes. */
    private final Publisher<ByteBuffer> answer =
            target ->
                    target.onSubscribe(
                            new Subscription() {
                                @Override
                                public void request(long n) {}

                                @Override
                                public void cancel() {
                                    heard.add("cancelled");
                                }
                            });

    private final Subscriber<ByteBuffer> caller =
            new Subscriber<>() {
                @Override
                public void onSubscribe(Subscription given) {
                    given.request(1);
                }

                @Override
                public void onNext(ByteBuffer buffer) {}

                @Override
                public void onError(Throwable error) {
                    heard.add(error.getMessage());
                }

                @Override
                public void onComplete() {}
            };

    private void take(String path, String type) {
        InterceptorContext context =
                InterceptorContext.builder()
                        .request(ConverseRequest.builder().build())
                        .httpRequest(
                                SdkHttpRequest.builder()
                                        .method(SdkHttpMethod.POST)
                                        .uri(URI.create("https://bedrock.example/model/m" + path))
                                        .build())
                        .httpResponse(
                                SdkHttpResponse.builder()
                                        .statusCode(200)
                                        .putHeader("Content-Type", type)
                                        .build())
                        .responsePublisher(answer)
                        .build();
        new AnswerGuard()
                .modifyAsyncHttpResponseContent(context, new ExecutionAttributes())
                .orElseThrow()
                .subscribe(caller);
    }

    @ParameterizedTest
    @CsvSource({
        "/converse, text/html, application/json",
        "/converse, application/vnd.amazon.eventstream, application/json",
        "/converse-stream, application/json, application/vnd.amazon.eventstream"
    })
    void hasWhatHasArrivedOfAWrongTypeFreed(String path, String type, String expected) {
        take(path, type);

        assertThat(heard)
                .containsExactly(
                        "sent content type " + type + ", expected " + expected, "cancelled");
    }

    @ParameterizedTest
    @CsvSource({
        "/converse, application/json; charset=utf-8",
        "/converse-stream, application/vnd.amazon.eventstream"
    })
    void takesTheRightType(String path, String type) {
        take(path, type);

        assertThat(heard).isEmpty();
    }
}
