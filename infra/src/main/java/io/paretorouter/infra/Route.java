package io.paretorouter.infra;

import java.util.List;

/**
 * A path that clients may call. The router's metrics are not among them: they are for whoever runs
 * it, who has them in CloudWatch.
 *
 * @param method of HTTP
 * @param path as API Gateway writes it: {@code {name+}} is the rest, slashes included
 */
record Route(String method, String path) {
    /** All of them. */
    static final List<Route> ALL =
            List.of(
                    new Route("POST", "/v1/chat/completions"),
                    new Route("POST", "/v1/route"),
                    new Route("GET", "/v1/models"),
                    new Route("GET", "/v1/models/{name+}"),
                    new Route("GET", "/q/health/live"),
                    new Route("GET", "/q/health/ready"));
}
