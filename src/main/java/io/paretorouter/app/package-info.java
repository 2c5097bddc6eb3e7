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
 * <p>Tables are replaced while requests are served. Everything made from one is a single value,
 * {@link io.paretorouter.api.Serving}, which {@link io.paretorouter.app.LiveTable} replaces in one
 * step; a request takes it once and keeps it. A request (or a readiness check) triggers the look
 * for a newer one and never waits for it: a timer would do nothing in a Lambda function, which
 * stands still between requests. Reading the first table starts before anything else is made.
 * Unless {@code router.table.fallback=packaged}, the start waits for it and fails without it,
 * because serving a demo table in place of one's own costs more than an instance that does not
 * start. If the table in force is refused, damaged or gone, a new instance goes back to the one in
 * force before it, as a rollback would: running instances still serve with that one, and otherwise
 * one bad publication would stop every new instance. After ten tables it gives up: a setting must
 * be wrong then, and the start should fail while somebody is watching. A table that was rolled back
 * from is never chosen.
 *
 * <p><b>Snapshots</b> (SnapStart, CRaC) are taken of a router that has started, and may have
 * served. {@link io.paretorouter.app.Snapshot} has the providers disconnect, because a restored
 * connection hangs until something times out, and makes the next call fetch keys that are secrets
 * again. The table stays, and the store is asked at once whether it is still in force. Nothing else
 * needs to know: AWS credentials expire; sessions, breakers and the age of keys follow the wall
 * clock; the JDK's own HTTP connections to S3 and to the secrets are not reused after five seconds
 * of it; and random numbers come from {@code SecureRandom}, which on Linux takes fresh bytes from
 * the kernel if the last ones are older than 100 ms. Tried with contexts of CRaC's interface, not
 * on Lambda.
 *
 * <p>Reading a table in S3 begins in {@link io.paretorouter.app.Main}, before there are settings,
 * from the variables that name it: connecting takes one round trip, two with TLS, pointer and table
 * take one more, and the native executable is ready sooner than that. The settings later decide
 * whether that is the table they mean ({@code HeadStart}). What serves with a table, above all the
 * embedder, is made meanwhile.
 */
@NullMarked
package io.paretorouter.app;

import org.jspecify.annotations.NullMarked;
