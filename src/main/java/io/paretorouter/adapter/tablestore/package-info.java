/**
 * Storage of published routing tables: a place in S3 or a directory, with a pointer in it and the
 * same layout in both.
 *
 * <pre>
 * latest.json                      the pointer: what was published, newest first
 * latest.safetensors               a copy of the table in force, usually
 * tables/&lt;SHA-256&gt;.safetensors     the tables, each under the hash of its bytes
 * </pre>
 *
 * <pre>{@code
 * {"formatVersion": 1,
 *  "publications": [{"number": 2, "id": "…", "key": "tables/….safetensors", "sha256": "64 digits",
 *                    "size": 582144, "version": "3b65a7c07337", "created": "2026-11-22T10:00:00Z",
 *                    "restores": 1}, …]}
 * }</pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>{@link io.paretorouter.adapter.tablestore.TableStore} defines the layout, once for S3 and
 *       directories. {@code Storage}, below it, reads an object unless it is known, and replaces
 *       one if it is still the one that was read. Nothing is listed, so a reader needs only the
 *       right to get objects below one prefix, and no table is ever changed or deleted.
 *   <li>The pointer contains its history, the newest hundred publications. A history in separate
 *       objects would need a second write besides the one that decides. As one object, it is
 *       replaced by one conditional write, and of any number of publishers exactly one wins. A
 *       bucket's versioning keeps older pointers.
 *   <li>A router that starts reads pointer and copy at once, over two connections: reading the
 *       pointer first and then the table that it names would take one more remote round trip. The
 *       copy is used only if its size and hash are what the pointer states. If anything is wrong
 *       with it (it is stale, damaged, or missing, because a publisher ended before writing it, or
 *       an older version published), that costs the extra round trip, and nothing else. It is
 *       written last, by a publisher whose publication is still in force after it has read the copy
 *       that it replaces: so of publishers that race, the last one's copy stays. A publication
 *       whose copy cannot be written is still valid, and {@code publish} reports it. A running
 *       router reads the pointer alone, usually finds it unchanged, and otherwise reads the table
 *       by its key: that is off the request path. A directory has the copy, too, so that there is
 *       one layout to know, to sync and to serve.
 *   <li>A rollback is a publication, too: it repeats an older table under a new number and undoes
 *       what came in between, so that nothing returns to that automatically.
 *   <li>A table is trusted by its content. Its size and hash must be those that the pointer states;
 *       then {@link io.paretorouter.adapter.tablefile.TableFile} makes the same checks as for any
 *       file. S3's own object versions are not used: what is named by its hash cannot change
 *       unnoticed.
 *   <li>A write whose reply is lost may have happened. Every publication has a unique id, so that a
 *       publisher that is told that another was first can check whether that was its own.
 *   <li>S3 is called by our own code over the JDK's connections: two operations, GET and PUT of one
 *       object, signed by {@code AwsSignature}. For its first GET, the AWS SDK's client for S3
 *       loads 2,700 classes. That took 2.0 s in a JVM on a loaded machine, where our code takes 440
 *       classes and 0.2 s, and 25 ms in the native executable before it connected; a cold start
 *       waits for that. The SDK still finds the credentials ({@code adapter.aws}) if they are not
 *       in the environment. We gave up its other features: access points, dual-stack and FIPS
 *       addresses (but {@code router.s3.endpoint} takes any), correction of a wrong clock.
 *       Transient failures are retried within one time limit for all attempts.
 *   <li>Conditional writes must be atomic in the store. Amazon S3's are (both {@code If-None-Match}
 *       and {@code If-Match}); a compatible server without them can lose one of two publications
 *       made at the same moment.
 * </ul>
 */
@NullMarked
package io.paretorouter.adapter.tablestore;

import org.jspecify.annotations.NullMarked;
