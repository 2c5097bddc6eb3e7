package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablestore.S3Call.Answer;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import java.io.IOException;
import java.net.HttpURLConnection;

/** Explains failed calls to S3. */
final class S3Failures {
    private static final String NO_BUCKET = "NoSuchBucket";
    private static final int ELSEWHERE_FOR_NOW = 307;

    private S3Failures() {}

    /** Whether the object does not exist, in a bucket that does. */
    static boolean isAbsence(Answer answer) {
        return answer.status() == HttpURLConnection.HTTP_NOT_FOUND
                && !NO_BUCKET.equals(answer.code());
    }

    /** The failure of a call for a key that got no answer, in one sentence. */
    static StoreException of(IOException e, TableLocation.S3 place, String key) {
        return new StoreException(
                Reason.UNAVAILABLE, place + key + ": S3 cannot be reached: " + e, e);
    }

    /** The failure that an answer reports for a call for a key, in one sentence. */
    static StoreException of(Answer answer, TableLocation.S3 place, String key) {
        String code =
                answer.status() + " " + (answer.code() == null ? "without a code" : answer.code());
        return switch (answer.status()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                    failure(
                            Reason.DENIED,
                            place
                                    + key
                                    + ": S3 denies access ("
                                    + code
                                    + "); it also says so of what is not there, where s3:ListBucket"
                                    + " is not allowed");
            case HttpURLConnection.HTTP_MOVED_PERM,
                    ELSEWHERE_FOR_NOW,
                    HttpURLConnection.HTTP_BAD_REQUEST ->
                    failure(
                            Reason.NO_PLACE,
                            place
                                    + key
                                    + ": S3 refuses ("
                                    + code
                                    + "): is this the bucket's region?");
            case HttpURLConnection.HTTP_NOT_FOUND ->
                    failure(Reason.NO_PLACE, place + ": there is no bucket " + place.bucket());
            default -> failure(Reason.UNAVAILABLE, place + key + ": S3 fails (" + code + ")");
        };
    }

    private static StoreException failure(Reason reason, String message) {
        return new StoreException(reason, message, null);
    }
}
