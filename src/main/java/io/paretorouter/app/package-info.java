/**
 * Puts the router together: settings, producers, the start. The only package that knows all others.
 *
 * <p>{@code application.properties} holds every default with its unit; {@link
 * io.paretorouter.app.RouterConfig} has none of its own, so that each is stated once. A wrong
 * setting stops the start with a message that names it.
 *
 * <p>{@link io.paretorouter.app.Main} runs an offline command without starting Quarkus: commands
 * start fast, print nothing but their own output, and the native image never sees them.
 */
@NullMarked
package io.paretorouter.app;

import org.jspecify.annotations.NullMarked;
