package io.paretorouter.adapter.tablestore;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Addresses of objects in S3. */
final class S3Address {
    private static final String UNRESERVED = "-._~/";

    private S3Address() {}

    /**
     * The address of a key below a place. The bucket is in the host name, unless the settings say
     * otherwise or the bucket has dots, which no certificate allows. A scheme's default port is
     * left out, because connections leave it out of the Host header, which is signed.
     */
    static URI of(TableLocation.S3 place, S3Settings settings, String region, String key) {
        String suffix = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
        URI base =
                Objects.requireNonNullElseGet(
                        settings.endpoint(), () -> URI.create("https://s3." + region + suffix));
        String port = base.getPort() < 0 || isUsual(base) ? "" : ":" + base.getPort();
        boolean inPath = settings.pathStyle() || place.bucket().contains(".");
        String host = (inPath ? "" : place.bucket() + ".") + base.getHost() + port;
        String path = (inPath ? "/" + place.bucket() : "") + "/" + place.prefix() + key;
        return URI.create(base.getScheme() + "://" + host + encoded(path));
    }

    private static boolean isUsual(URI base) {
        return base.getPort() == ("https".equals(base.getScheme()) ? 443 : 80);
    }

    /**
     * The path encoded as signatures require: all but letters, digits, four signs and the slash.
     */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
