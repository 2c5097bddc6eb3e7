package io.paretorouter.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request's body as a JSON object of limited size. */
@Singleton
final class BodyReader {
    private static final int PIECE_BYTES = 8192;

    private final int mostBytes;

    BodyReader(ApiSettings settings) {
        this.mostBytes = settings.mostBodyBytes();
    }

    /**
     * The object's fields, in their order.
     *
     * @throws ApiException if the body is too long, cut short, or no JSON object
     */
    Map<String, @Nullable Object> object(InputStream in) {
        Object value = Json.read(bytes(in));
        if (!(value instanceof Map<?, ?> fields)) {
            throw new ApiException(ErrorCode.INVALID_TYPE, null, "the body must be a JSON object");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fields.forEach((name, field) -> object.put((String) name, field));
        return object;
    }

    private byte[] bytes(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                drop(in);
            }
        } catch (IOException e) {
            throw new ApiException(
                    ErrorCode.INCOMPLETE_BODY, null, "the body broke off: " + e.getMessage());
        }
        if (bytes.length > mostBytes) {
            throw new ApiException(
                    ErrorCode.BODY_TOO_LARGE,
                    null,
                    "the body has more than " + mostBytes + " bytes");
        }
        return bytes;
    }

    /**
     * Lets the rest of a long body in: many clients only look for a response once their body is
     * out.
     */
    private static void drop(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int dropped = 0;
        for (int n = in.read(piece);
                n >= 0 && dropped < HttpErrors.MOST_DROPPED_BYTES;
                n = in.read(piece)) {
            dropped += n;
        }
    }
}
