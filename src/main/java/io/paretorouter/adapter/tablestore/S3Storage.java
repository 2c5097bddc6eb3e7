package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablestore.StoreException.Reason;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects in an S3 bucket. A tag is the object's ETag. */
final class S3Storage implements Storage {
    private static final int NOT_MODIFIED = 304;
    private static final int OTHER_WAS_AT_IT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final TableLocation.S3 place;
    private final AwsCredentialsProvider credentials;
    private final Supplier<S3Client> connect;
    private @Nullable S3Client client;

    S3Storage(TableLocation.S3 place, S3Settings settings, AwsCredentialsProvider credentials) {
        this.place = place;
        this.credentials = credentials;
        this.connect = () -> client(settings, credentials);
    }

    /** One that acts as AWS's default chain of credentials says. */
    static S3Storage of(TableLocation.S3 place, S3Settings settings) {
        return new S3Storage(place, settings, DefaultCredentialsProvider.builder().build());
    }

    private static S3Client client(S3Settings settings, AwsCredentialsProvider credentials) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .credentialsProvider(credentials)
                        .forcePathStyle(settings.pathStyle())
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(settings.timeouts().connect())
                                        .socketTimeout(settings.timeouts().call()))
                        .overrideConfiguration(
                                override -> override.apiCallTimeout(settings.timeouts().call()));
        if (settings.region() != null) {
            builder.region(Region.of(settings.region()));
        }
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    @Override
    public String name() {
        return place.toString();
    }

    /** The client, made for the first call: only then does it matter that it can be made. */
    private synchronized S3Client client() {
        if (client == null) {
            client = connect.get();
        }
        return client;
    }

    @Override
    public Read get(String key, @Nullable String known, long most) throws StoreException {
        requireCredentials();
        GetObjectRequest request =
                GetObjectRequest.builder()
                        .bucket(place.bucket())
                        .key(place.prefix() + key)
                        .ifNoneMatch(known)
                        .build();
        try {
            return client().getObject(request, upTo(most))
                    .orElseThrow(
                            () ->
                                    new StoreException(
                                            Reason.DAMAGED,
                                            name() + key + " has more than " + most + " bytes",
                                            null));
        } catch (NoSuchKeyException e) {
            return new Absent();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_MODIFIED) {
                return new Unchanged();
            }
            throw S3Failures.of(e, place, key);
        } catch (SdkException e) {
            throw S3Failures.of(e, place, key);
        }
    }

    /**
     * Reads an object within the call, so that its time limit holds; not at all if it is longer.
     */
    private static ResponseTransformer<GetObjectResponse, Optional<Found>> upTo(long most) {
        return (response, in) -> {
            Long length = response.contentLength();
            if (length == null || length > most) {
                return Optional.empty();
            }
            var bytes = ResponseTransformer.<GetObjectResponse>toBytes().transform(response, in);
            return Optional.of(new Found(bytes.asByteArrayUnsafe(), response.eTag()));
        };
    }

    @Override
    public boolean put(String key, byte[] bytes, @Nullable String replaced) throws StoreException {
        requireCredentials();
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(place.bucket()).key(place.prefix() + key);
        if (replaced == null) {
            request.ifNoneMatch("*");
        } else {
            request.ifMatch(replaced);
        }
        try {
            client().putObject(request.build(), RequestBody.fromBytes(bytes));
            return true;
        } catch (S3Exception e) {
            boolean refused =
                    e.statusCode() == PRECONDITION_FAILED || e.statusCode() == OTHER_WAS_AT_IT;
            if (refused || (replaced != null && e instanceof NoSuchKeyException)) {
                return false;
            }
            throw S3Failures.of(e, place, key);
        } catch (SdkException e) {
            throw S3Failures.of(e, place, key);
        }
    }

    private void requireCredentials() throws StoreException {
        try {
            credentials.resolveCredentials();
        } catch (SdkException e) {
            throw new StoreException(
                    Reason.NO_CREDENTIALS, name() + ": no AWS credentials: " + e.getMessage(), e);
        }
    }
}
