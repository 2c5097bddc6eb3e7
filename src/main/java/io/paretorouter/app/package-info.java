/**
 * Puts the router together: settings, producers, the start. The only package that knows all others.
 *
 * <p>{@code application.properties} holds every default with its unit; {@link
 * io.paretorouter.app.RouterConfig} has none of its own, so that each is stated once. A wrong
 * setting stops the start with a message that names it.
 *
 * <p>{@link io.paretorouter.app.Main} runs an offline command without starting Quarkus: commands
 * start fast, print nothing but their own output, and the native image never sees them.
 *
 * <p>Tables are replaced while requests are served. All that is made of one is one value, {@link
 * io.paretorouter.api.Serving}, replaced in one step by {@link io.paretorouter.app.LiveTable}; a
 * request takes it once and keeps to it. A request (or a readiness check) triggers the look for a
 * newer one and never waits for it: a timer would do nothing in a Lambda function, which stands
 * still between requests. The first table is sent for before anything else is made; unless {@code
 * router.table.fallback=packaged}, the start waits for it and fails without it, because a demo
 * table in place of one's own is wrong more dearly than an instance that does not start. Where the
 * table in force is refused, damaged or gone, whoever starts goes back to what was in force before
 * it, to what a rollback would go back to: that is what those serve by who run already, and
 * otherwise one bad publication stops every new instance. Ten tables back it gives up: a setting is
 * wrong then, and the start is to fail while somebody looks. What was rolled back from is no
 * choice.
 *
 * <p><b>Snapshots</b> (SnapStart, CRaC) are taken of a router that has started, and may have
 * served. {@link io.paretorouter.app.Snapshot} has the providers disconnect, because a restored
 * connection hangs until something times out, and has keys that are secrets fetched anew by the
 * next call; the table stays, and the store is asked at once whether it is still in force. Nothing
 * else needs to be told: AWS credentials expire, sessions, breakers and the age of keys are counted
 * by the wall clock; the JDK's own HTTP connections to S3 and to the secrets are not used again
 * after five seconds of it; and what is random is {@code SecureRandom}'s, which on Linux takes
 * fresh bytes from the kernel where the last ones are older than 100 ms. Tried with contexts of
 * CRaC's interface, not on Lambda.
 *
 * <p>Reading a table in S3 begins in {@link io.paretorouter.app.Main}, before there are settings,
 * by the variables that name it: connecting is a round trip, two with TLS, and pointer and table
 * are one more, and the native executable is ready before. The settings decide later whether that
 * is what they mean ({@code HeadStart}). What serves by a table, above all the embedder, is made
 * meanwhile.
 */
@NullMarked
package io.paretorouter.app;

import org.jspecify.annotations.NullMarked;
