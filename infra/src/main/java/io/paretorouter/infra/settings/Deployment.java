package io.paretorouter.infra.settings;

/**
 * One deployment of the router: all that its operator decided.
 *
 * @param name the stack's, and what its resources are named after
 * @param function what runs
 * @param frontDoor where requests come in
 * @param routing how they are routed
 * @param operations what is watched
 */
public record Deployment(
        String name,
        FunctionSettings function,
        FrontDoorSettings frontDoor,
        RoutingSettings routing,
        OperationsSettings operations) {
    public Deployment {
        Check.form("name", "[a-z][a-z0-9-]{0,39}", name);
        Check.that(
                function.image() == null || routing.modelsDirectory() == null,
                "routing.modelsDirectory",
                "null for an image, which has to carry its own models file",
                routing.modelsDirectory());
        Check.that(
                !function.portable() || routing.modelsDirectory() == null,
                "routing.modelsDirectory",
                "null for a portable template, which carries no files",
                routing.modelsDirectory());
    }
}
