package io.paretorouter.lambda.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A handler as AWS's documentation has them: answers with the event, or fails as it is told. */
public final class StockHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        byte[] bytes = event.readAllBytes();
        if (new String(bytes, StandardCharsets.UTF_8).contains("fail")) {
            throw new IllegalStateException("failed, as asked");
        }
        String id = context.getAwsRequestId();
        boolean inTime = context.getRemainingTimeInMillis() > 0;
        answer.write(
                ("{\"id\":\"" + id + "\",\"inTime\":" + inTime + ",\"event\":")
                        .getBytes(StandardCharsets.UTF_8));
        answer.write(bytes);
        answer.write("}".getBytes(StandardCharsets.UTF_8));
    }
}
