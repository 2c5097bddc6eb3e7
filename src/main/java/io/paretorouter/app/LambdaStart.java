package io.paretorouter.app;

import io.paretorouter.api.Origin;
import io.paretorouter.lambda.Context;
import io.paretorouter.lambda.LambdaFunction;
import io.paretorouter.lambda.LambdaSettings;
import io.paretorouter.lambda.Tickets;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Makes the router a Lambda function if there is a Runtime API. */
@Singleton
final class LambdaStart {
    private static final int BEFORE_THE_GATE = 2000;

    private final Tickets tickets = new Tickets();
    private final @Nullable LambdaSettings settings;
    private final boolean onLambda;
    private @Nullable LambdaFunction function;

    LambdaStart(RouterConfig config) {
        this.settings = new Settings(config).lambda();
        this.onLambda = config.lambda().runtimeApi().isPresent();
    }

    /** Has failures to start reported to Lambda, which would otherwise only see the process end. */
    static void reportFailure() {
        if (System.getenv("AWS_LAMBDA_RUNTIME_API") != null) {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(LambdaStart::exit);
        }
    }

    private static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            Config config = ConfigProvider.getConfig();
            String enabled =
                    config.getOptionalValue("router.lambda.enabled", String.class).orElse("auto");
            if (!enabled.equals("false")) {
                LambdaFunction.reportFailedStart(System.getenv("AWS_LAMBDA_RUNTIME_API"), failure);
            }
        }
        System.exit(code);
    }

    /** Distinguishes requests that came as events from others, before anything looks at them. */
    void register(@Observes Filters filters) {
        filters.register(this::tellApart, BEFORE_THE_GATE);
    }

    private void tellApart(RoutingContext http) {
        Context context = tickets.claim(http.request().getHeader(Tickets.HEADER));
        http.request().headers().remove(Tickets.HEADER);
        if (context != null) {
            new Origin(context.requestId(), context.deadline(), context.apiKeyId()).attachTo(http);
        } else if (onLambda) {
            Origin.OUTSIDE.attachTo(http); // an adapter beside us passed it on
        }
        http.next();
    }

    /** Starts taking events once the server that answers them is listening. */
    synchronized void start(@ObservesAsync HttpServerStart listening) {
        if (settings != null && function == null) {
            int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
            function = new LambdaFunction(settings, tickets, port, () -> Quarkus.asyncExit(1));
            function.start();
        }
    }

    /** Stops taking events. */
    synchronized void stop(@Observes ShutdownEvent event) {
        if (function != null) {
            function.stop();
        }
    }
}
