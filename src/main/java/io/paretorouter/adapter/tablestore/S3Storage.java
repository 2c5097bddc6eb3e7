package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.aws.AwsEnvironment;
import io.paretorouter.adapter.tablestore.S3Call.Answer;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** Objects in an S3 bucket. A tag is the object's ETag. */
final class S3Storage implements Storage {
    private static final byte[] NOTHING = {};

    private final TableLocation.S3 place;
    private final S3Settings settings;
    private final AwsCredentialsProvider credentials;
    private volatile @Nullable String region;

    S3Storage(TableLocation.S3 place, S3Settings settings, AwsCredentialsProvider credentials) {
        this.place = place;
        this.settings = settings;
        this.credentials = credentials;
        this.region = settings.region();
    }

    /** A storage with credentials from AWS's default chain. */
    static S3Storage of(TableLocation.S3 place, S3Settings settings) {
        return new S3Storage(place, settings, new AwsEnvironment());
    }

    @Override
    public String name() {
        return place.toString();
    }

    @Override
    public Read get(String key, @Nullable String known, long most) throws StoreException {
        Map<String, String> condition = known == null ? Map.of() : Map.of("If-None-Match", known);
        Answer answer = call("GET", key, NOTHING, condition, most);
        return switch (answer.status()) {
            case HttpURLConnection.HTTP_OK -> found(answer, key, most);
            case HttpURLConnection.HTTP_NOT_MODIFIED -> new Unchanged();
            default -> {
                if (S3Failures.isAbsence(answer)) {
                    yield new Absent();
                }
                throw S3Failures.of(answer, place, key);
            }
        };
    }

    private Found found(Answer answer, String key, long most) throws StoreException {
        if (answer.bytes() == null) {
            throw new StoreException(
                    Reason.DAMAGED,
                    name() + key + " has more than " + most + " bytes, or S3 does not say how many",
                    null);
        }
        if (answer.tag() == null) {
            throw new StoreException(
                    Reason.UNAVAILABLE, name() + key + ": S3 gives no ETag of it", null);
        }
        return new Found(answer.bytes(), answer.tag());
    }

    @Override
    public boolean put(String key, byte[] bytes, @Nullable String replaced) throws StoreException {
        Map<String, String> condition =
                replaced == null ? Map.of("If-None-Match", "*") : Map.of("If-Match", replaced);
        Answer answer = call("PUT", key, bytes, condition, 0);
        return switch (answer.status()) {
            case HttpURLConnection.HTTP_OK -> true;
            case HttpURLConnection.HTTP_PRECON_FAILED, HttpURLConnection.HTTP_CONFLICT -> false;
            default -> {
                if (replaced != null && S3Failures.isAbsence(answer)) {
                    yield false;
                }
                throw S3Failures.of(answer, place, key);
            }
        };
    }

    private Answer call(
            String method, String key, byte[] body, Map<String, String> condition, long most)
            throws StoreException {
        AwsSignature signature = new AwsSignature(credentials(), region());
        URI uri = S3Address.of(place, settings, signature.region(), key);
        S3Call call = new S3Call(method, uri, body, most);
        try {
            return call.answer(
                    () -> {
                        var headers = signature.headers(method, uri, body, Instant.now());
                        headers.putAll(condition);
                        return headers;
                    },
                    settings.timeouts());
        } catch (IOException e) {
            throw S3Failures.of(e, place, key);
        }
    }

    private AwsCredentials credentials() throws StoreException {
        try {
            return credentials.resolveCredentials();
        } catch (SdkException e) {
            throw new StoreException(Reason.NO_CREDENTIALS, name() + ": " + e.getMessage(), e);
        }
    }

    /** The bucket's region, looked up on the first call, because it is not needed before. */
    private String region() throws StoreException {
        String known = region;
        if (known != null) {
            return known;
        }
        try {
            String found = AwsEnvironment.region();
            region = found;
            return found;
        } catch (SdkException e) {
            throw new StoreException(
                    Reason.NO_PLACE, name() + ": no AWS region: " + e.getMessage(), e);
        }
    }
}
