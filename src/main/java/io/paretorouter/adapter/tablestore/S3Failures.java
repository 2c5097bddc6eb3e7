package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablestore.StoreException.Reason;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a failed call to S3 means. */
final class S3Failures {
    private static final int ELSEWHERE = 301;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private S3Failures() {}

    /** The failure of a call that concerned a key, in one sentence. */
    static StoreException of(SdkException e, TableLocation.S3 place, String key) {
        if (e instanceof NoSuchBucketException) {
            return new StoreException(
                    Reason.NO_PLACE, place + ": there is no bucket " + place.bucket(), e);
        }
        if (e instanceof S3Exception answer) {
            return of(answer, place + key);
        }
        return new StoreException(
                Reason.UNAVAILABLE, place + key + ": S3 cannot be reached: " + root(e), e);
    }

    private static StoreException of(S3Exception answer, String object) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code =
                answer.statusCode() + (details == null ? "" : " " + label(details.errorCode()));
        return switch (answer.statusCode()) {
            case UNAUTHORIZED, FORBIDDEN ->
                    new StoreException(
                            Reason.DENIED,
                            object
                                    + ": S3 denies access ("
                                    + code
                                    + "); it also says so of what is not there, where s3:ListBucket"
                                    + " is not allowed",
                            answer);
            case ELSEWHERE, BAD_REQUEST ->
                    new StoreException(
                            Reason.NO_PLACE,
                            object + ": S3 refuses (" + code + "): is this the bucket's region?",
                            answer);
            default ->
                    new StoreException(
                            Reason.UNAVAILABLE, object + ": S3 fails (" + code + ")", answer);
        };
    }

    private static String label(@Nullable String code) {
        return code == null ? "without a code" : code;
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == e ? String.valueOf(e.getMessage()) : root.toString();
    }
}
