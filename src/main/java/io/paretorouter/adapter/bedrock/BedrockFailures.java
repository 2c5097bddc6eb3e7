package io.paretorouter.adapter.bedrock;

import io.netty.handler.timeout.ReadTimeoutException;
import io.paretorouter.adapter.aws.NoCredentialsException;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.RetryAfter;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.core.llm.ChatException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InternalServerException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;

/** Maps what the AWS SDK throws to the port's failures. */
final class BedrockFailures {
    private static final int OK = 200;

    private final Failures failures;

    BedrockFailures(Failures failures) {
        this.failures = failures;
    }

    /** The exception for what the SDK threw. */
    ChatException toChatException(Throwable thrown) {
        Throwable error = unwrapped(thrown);
        if (error instanceof AwsServiceException said) {
            return failures.vendor(vendor(said), said);
        }
        if (error instanceof NoCredentialsException none) {
            return failures.unusable(said(none), none);
        }
        return switch (root(error)) {
            case InterruptedException given -> { // the SDK has cleared this thread's flag
                Thread.currentThread().interrupt();
                yield failures.interrupted(given);
            }
            case AnswerGuard.NoAnswerException none -> failures.answer(said(none), error);
            case JsonProcessingException json -> failures.answer("sent malformed JSON", error);
            case ReadTimeoutException silence -> timedOut("nothing arrived", silence);
            case TimeoutException none -> timedOut("no connection", none);
            case IOException broken -> failures.connection(broken);
            default -> failures.answer("sent what cannot be read: " + said(error), error);
        };
    }

    /** The root cause of an error. */
    static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private ChatException timedOut(String what, Throwable cause) {
        HttpTimeoutException timeout = new HttpTimeoutException(what);
        timeout.initCause(cause);
        return failures.connection(timeout);
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable error = thrown;
        while (error instanceof CompletionException && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }

    private static String said(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    private static VendorError vendor(AwsServiceException error) {
        AwsErrorDetails details = error.awsErrorDetails();
        String message = details == null ? null : details.errorMessage();
        SdkHttpResponse response = details == null ? null : details.sdkHttpResponse();
        return new VendorError(
                status(error),
                message == null ? "" : message,
                response == null
                        ? null
                        : RetryAfter.of(header(response, "Retry-After"), header(response, "Date")));
    }

    private static @Nullable String header(SdkHttpResponse response, String name) {
        return response.firstMatchingHeader(name).orElse(null);
    }

    /**
     * The HTTP status that fits: a model's own failure is transient, and events carry no status.
     */
    private static int status(AwsServiceException error) {
        if (error instanceof ModelErrorException) {
            return 502; // 424: the model behind Bedrock failed; another may not
        }
        if (error.statusCode() != 0 && error.statusCode() != OK) {
            return error.statusCode();
        }
        return switch (error) {
            case ThrottlingException limit -> 429;
            case ValidationException refused -> 400;
            case ServiceUnavailableException unavailable -> 503;
            case ModelStreamErrorException model -> 502;
            case InternalServerException internal -> 500;
            default -> OK;
        };
    }
}
