package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * A secret for each provider's key. The stack makes them with a random text in place of the key;
 * the operator puts the key in, and no template, log or environment variable ever holds it.
 */
final class ProviderKeys {
    private final Map<String, String> arns = new TreeMap<>();

    ProviderKeys(Construct stack, Deployment deployment) {
        Map<String, ProviderSettings> providers = deployment.routing().providers();
        providers.forEach(
                (id, provider) -> {
                    if (provider.wantsKey()) {
                        arns.put(id, secret(stack, deployment.name(), id).getSecretArn());
                    }
                });
    }

    /** By the provider's id. */
    Map<String, String> arns() {
        return Map.copyOf(arns);
    }

    /** Leave to read these secrets; empty where there are none. */
    Optional<PolicyStatement> mayRead() {
        return arns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PolicyStatement.Builder.create()
                                .actions(List.of("secretsmanager:GetSecretValue"))
                                .resources(List.copyOf(arns.values()))
                                .build());
    }

    private static Secret secret(Construct stack, String deployment, String provider) {
        return Secret.Builder.create(stack, "Key-" + provider)
                .secretName(deployment + "/providers/" + provider)
                .description("The key for provider " + provider + " of " + deployment)
                .build();
    }
}
