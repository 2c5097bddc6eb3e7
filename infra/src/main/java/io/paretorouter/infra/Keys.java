package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * The keys that the function reads, each in a secret that the stack makes with a random text in it.
 * In place of that, the operator puts a provider's key; the key that signs the tokens of
 * conversations stays as it is, and nobody need know it. No template, log or environment variable
 * ever holds a key.
 */
final class Keys {
    private final Map<String, String> ofProviders = new TreeMap<>();
    private final @Nullable String ofSessions;

    Keys(Construct stack, Deployment deployment) {
        String name = deployment.name();
        Map<String, ProviderSettings> providers = deployment.routing().providers();
        providers.forEach(
                (id, provider) -> {
                    if (provider.wantsKey()) {
                        Secret.Builder secret = Secret.Builder.create(stack, "Key-" + id);
                        secret.secretName(name + "/providers/" + id);
                        secret.description("The key for provider " + id + " of " + name);
                        ofProviders.put(id, secret.build().getSecretArn());
                    }
                });
        if (deployment.routing().sessions()) {
            Secret.Builder secret = Secret.Builder.create(stack, "SessionKey");
            secret.secretName(name + "/sessions");
            secret.description("Signs the tokens of conversations with " + name);
            ofSessions = secret.build().getSecretArn();
        } else {
            ofSessions = null;
        }
    }

    /** The ARNs of the providers' secrets, by the provider's id. */
    Map<String, String> ofProviders() {
        return Map.copyOf(ofProviders);
    }

    /** The ARN of the secret that signs the tokens of conversations; null if there are none. */
    @Nullable String ofSessions() {
        return ofSessions;
    }

    /** Leave to read these secrets; empty where there are none. */
    Optional<PolicyStatement> mayRead() {
        List<String> arns = new ArrayList<>(ofProviders.values());
        if (ofSessions != null) {
            arns.add(ofSessions);
        }
        return arns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PolicyStatement.Builder.create()
                                .actions(List.of("secretsmanager:GetSecretValue"))
                                .resources(arns)
                                .build());
    }
}
