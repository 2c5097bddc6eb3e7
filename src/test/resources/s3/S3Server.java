import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * S3Proxy with its objects in memory, in a process of its own, started from this source: prints its
 * port, and lives until its standard input ends. Arguments: access key, secret key.
 */
final class S3Server {
    private S3Server() {}

    public static void main(String... keys) throws Exception {
        S3Proxy proxy =
                S3Proxy.builder()
                        .blobStore(new AtomicPuts(new TransientNio2BlobStore()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, keys[0], keys[1])
                        .build();
        proxy.start();
        System.out.println(proxy.getPort());
        awaitEnd(System.in);
        proxy.stop();
        System.exit(0);
    }

    private static void awaitEnd(InputStream in) throws IOException {
        while (in.read() >= 0) {
            // Nothing is said there.
        }
    }

    /**
     * As in Amazon S3, no other write comes between the look at If-Match and the write. S3Proxy
     * itself looks, and then writes: of twenty writers at once it let several pass.
     */
    private static final class AtomicPuts extends ForwardingBlobStore {
        AtomicPuts(BlobStore blobs) {
            super(blobs);
        }

        @Override
        public synchronized PutObjectResponse putBlob(PutObjectRequest put, InputStream body) {
            if (put.ifMatch() != null && !unquoted(put.ifMatch()).equals(unquoted(tag(put)))) {
                throw S3Exceptions.preconditionFailed(null);
            }
            return super.putBlob(put, body);
        }

        private static String unquoted(String tag) {
            return tag.replace("\"", "");
        }

        private String tag(PutObjectRequest put) {
            return blobMetadata(
                            HeadObjectRequest.builder().bucket(put.bucket()).key(put.key()).build())
                    .eTag();
        }
    }
}
