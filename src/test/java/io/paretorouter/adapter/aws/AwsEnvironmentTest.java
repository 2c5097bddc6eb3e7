package io.paretorouter.adapter.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paretorouter.fixture.SigV4;
import io.paretorouter.fixture.VendorPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of every environment that AWS's tools know, beside a peer that is STS and SSO. */
class AwsEnvironmentTest {
    private static final String START = "https://example.awsapps.com/start";
    private static final String EXPIRES = "2999-01-01T00:00:00Z";

    @TempDir Path home;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", AwsEnvironmentTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String asked = new String(body, StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        VendorPeer.Seen seen = new VendorPeer.Seen("/", exchange.getRequestHeaders(), body);
        if (asked.contains("Action=AssumeRoleWithWebIdentity&")
                && asked.contains("WebIdentityToken=token-of-the-pod")) {
            send(exchange, 200, sts("AssumeRoleWithWebIdentity", "AKIDOFTHEPOD"));
        } else if (asked.contains("Action=AssumeRole&")
                && SigV4.signed(
                        seen, "AKIDBASE", "secret", new SigV4.Scope("eu-central-1", "sts"))) {
            send(exchange, 200, sts("AssumeRole", "AKIDOFTHEROLE"));
        } else if (uri.toString().equals("/federation/credentials?role_name=r&account_id=1")
                && "token-of-sso"
                        .equals(exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token"))) {
            send(
                    exchange,
                    200,
                    "{\"roleCredentials\": {\"accessKeyId\": \"AKIDOFSSO\", \"secretAccessKey\":"
                            + " \"s\", \"sessionToken\": \"t\", \"expiration\": 32472144000000}}");
        } else {
            send(
                    exchange,
                    403,
                    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>you may"
                            + " not</Message></Error></ErrorResponse>");
        }
    }

    private static String sts(String action, String keyId) {
        return ("<%1$sResponse><%1$sResult><Credentials><AccessKeyId>%2$s</AccessKeyId>"
                        + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                        + "<Expiration>%3$s</Expiration></Credentials>"
                        + "</%1$sResult></%1$sResponse>")
                .formatted(action, keyId, EXPIRES);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** What a process says that has these files and variables, and nothing else of AWS's. */
    private String whoAsks(Map<String, String> variables) throws IOException {
        String peer = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> all = new HashMap<>();
        all.put("HOME", home.toString());
        all.put("AWS_REGION", "eu-central-1");
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        all.put("AWS_ENDPOINT_URL_STS", peer);
        all.put("AWS_ENDPOINT_URL_SSO", peer);
        all.putAll(variables);
        ProcessBuilder child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WhoAsks.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        child.environment().clear();
        child.environment().putAll(all);
        return new String(child.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .stripTrailing();
    }

    @Test
    void assumesTheRoleOfAProfile() throws IOException {
        file(
                ".aws/config",
                """
                [profile base]
                aws_access_key_id = AKIDBASE
                aws_secret_access_key = secret
                [profile role]
                role_arn = arn:aws:iam::1:role/publisher
                source_profile = base
                region = eu-central-1
                """);

        assertThat(whoAsks(Map.of("AWS_PROFILE", "role"))).isEqualTo("AKIDOFTHEROLE");
    }

    @Test
    void takesAWebIdentity() throws IOException {
        Path token = file("token", "token-of-the-pod");

        assertThat(
                        whoAsks(
                                Map.of(
                                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                                        token.toString(),
                                        "AWS_ROLE_ARN",
                                        "arn:aws:iam::1:role/pod")))
                .isEqualTo("AKIDOFTHEPOD");
    }

    @Test
    void isSignedOnWhereAProfileSaysWhere() throws Exception {
        file(
                ".aws/config",
                """
                [default]
                sso_start_url = %s
                sso_region = eu-central-1
                sso_account_id = 1
                sso_role_name = r
                """
                        .formatted(START));
        byte[] url = START.getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(url);
        file(
                ".aws/sso/cache/" + HexFormat.of().formatHex(hash) + ".json",
                "{\"accessToken\": \"token-of-sso\", \"expiresAt\": \"" + EXPIRES + "\"}");

        assertThat(whoAsks(Map.of())).isEqualTo("AKIDOFSSO");
    }

    @Test
    void saysInOneLineWhatWasTriedAndWhatHelps() throws IOException {
        file(".aws/config", "[profile other]\naws_secret_access_key = topsecret\n");

        assertThat(whoAsks(Map.of("AWS_PROFILE", "mine")))
                .isEqualTo(
                        "no AWS credentials in Java's properties, AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY, AWS_WEB_IDENTITY_TOKEN_FILE, profile"
                                + " \"mine\" (Profile file contained no credentials for profile"
                                + " 'mine'), a container's role, an instance's role; where the AWS"
                                + " CLI is logged in, its own serve: eval \"$(aws configure"
                                + " export-credentials --format env)\"");
    }

    @Test
    void saysWhyItFailedWhereItWasAskedFor() throws IOException {
        Path absent = home.resolve("absent");
        file(".aws/config", "[default]\nlogin_session = arn:aws:iam::1:user/u\n");

        assertThat(
                        whoAsks(
                                Map.of(
                                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                                        absent.toString(),
                                        "AWS_ROLE_ARN",
                                        "arn:aws:iam::1:role/pod")))
                .doesNotContain("\n")
                .contains("AWS_WEB_IDENTITY_TOKEN_FILE (", "NoSuchFileException: " + absent + ")")
                .contains("profile \"default\" (To use login_session property");
    }
}
