package io.paretorouter.adapter.secrets;

import java.net.URI;
import java.util.Map;

/**
 * The name of a secret in AWS.
 *
 * @param text the name as given, {@code arn:<partition>:<service>:<region>:<account>:<resource>}
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param service the service that stores it
 * @param region the region that stores it
 */
public record SecretArn(String text, String partition, Service service, String region) {
    private static final String PREFIX = "arn:";
    private static final int PARTS = 6;

    /** A service that stores secrets. */
    enum Service {
        /** AWS Secrets Manager. */
        SECRETS_MANAGER("secretsmanager", "secretsmanager.GetSecretValue"),
        /** AWS Systems Manager's Parameter Store. */
        PARAMETER_STORE("ssm", "AmazonSSM.GetParameter");

        private final String id;
        private final String target;

        Service(String id, String target) {
            this.id = id;
            this.target = target;
        }

        /** The service's name in ARNs, addresses and signatures. */
        String id() {
            return id;
        }

        /** The operation that reads a secret. */
        String target() {
            return target;
        }

        private static Service of(String id, String arn) {
            for (Service service : values()) {
                if (service.id.equals(id)) {
                    return service;
                }
            }
            throw new IllegalArgumentException(
                    "the ARN of a key must be of secretsmanager or ssm, got " + arn);
        }
    }

    /** Whether a configured key is the name of a secret rather than the key itself. */
    public static boolean is(String key) {
        return key.startsWith(PREFIX);
    }

    /**
     * Parses an ARN.
     *
     * @throws IllegalArgumentException if it does not name a secret
     */
    public static SecretArn of(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length < PARTS || parts[3].isEmpty() || parts[5].isEmpty()) {
            throw new IllegalArgumentException(
                    "the ARN of a key must be arn:aws:<service>:<region>:<account>:<name>, got "
                            + text);
        }
        return new SecretArn(text, parts[1], Service.of(parts[2], text), parts[3]);
    }

    /** The service's own address in the region. */
    URI endpoint() {
        String suffix = partition.equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return URI.create("https://" + service.id() + "." + region + suffix + "/");
    }

    /** The parameters of the operation. */
    Map<String, Object> question() {
        return switch (service) {
            case SECRETS_MANAGER -> Map.of("SecretId", text);
            case PARAMETER_STORE -> Map.of("Name", text, "WithDecryption", true);
        };
    }
}
