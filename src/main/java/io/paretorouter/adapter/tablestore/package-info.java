/**
 * Where routing tables are published: a place with a pointer in it, in S3 or in a directory, laid
 * out alike.
 *
 * <pre>
 * latest.json                      the pointer: what was published, newest first
 * latest.safetensors               a copy of the table in force, as a rule
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
 *   <li>{@link io.paretorouter.adapter.tablestore.TableStore} is the layout, once; {@code Storage}
 *       is what lies below it: read an object unless it is known, replace one if it is still the
 *       one that was read. Nothing is listed, so that a reader needs the right to get objects below
 *       one prefix and no other, and no table is ever changed or deleted.
 *   <li>The pointer carries its history, the newest hundred publications. A history of objects of
 *       its own would need a second write beside the one that decides; so it is one object that one
 *       conditional write replaces, and of any number of publishers just one wins. A bucket's
 *       versioning keeps older pointers.
 *   <li>Whoever starts reads pointer and copy at once, over two connections: to learn from the
 *       pointer which table it is, and to ask for that then, takes an answer from afar more. The
 *       copy is believed only where its size and hash are what the pointer states; whatever is
 *       wrong with it (it is stale, damaged, or not there, because a publisher ended before he
 *       wrote it, or an older version published) costs that answer, and nothing else. It is written
 *       last, by whoever sees himself still in force after reading what he replaces: so of
 *       publishers that race, the last one's copy stays. A publication whose copy cannot be written
 *       is one, and {@code publish} remarks it. Whoever runs already asks for the pointer alone, as
 *       a rule finds it unchanged, and else reads the table by its key: that is off the request
 *       path. A directory has the copy, too, so that there is one layout to know, to sync and to
 *       serve.
 *   <li>A rollback is a publication, too: it repeats an older table under a new number, and undoes
 *       what came in between, so that nothing goes back to that by itself.
 *   <li>A table is trusted by its content. Its size and hash must be those that the pointer states,
 *       then {@link io.paretorouter.adapter.tablefile.TableFile} checks all that it checks in any
 *       file. S3's own object versions are not asked for: what the hash names cannot change
 *       unnoticed.
 *   <li>A write whose reply is lost may have happened. Every publication has an id of its own, so
 *       that whoever is told that another was first can look whether that other is himself.
 *   <li>S3 is called by our own code over the JDK's own connections: two operations, GET and PUT of
 *       one object, signed by {@code AwsSignature}. The AWS SDK's client for S3 loads 2,700 classes
 *       for its first GET, which took a JVM 2.0 s of a loaded machine's time where this takes 440
 *       classes and 0.2 s, and the native executable 25 ms before it connected; a cold start waits
 *       for that. Only whoever asks is still the SDK's to find out ({@code adapter.aws}), where the
 *       environment does not say it. We gave up what else it can: access points, dual-stack and
 *       FIPS addresses (but {@code router.s3.endpoint} takes any), correction of a wrong clock.
 *       What fails in passing is repeated, within one time limit over all.
 *   <li>Conditional writes must be atomic in the store. Amazon S3's are (both {@code If-None-Match}
 *       and {@code If-Match}); a compatible server whose are not can lose one of two publications
 *       made at the same moment.
 * </ul>
 */
@NullMarked
package io.paretorouter.adapter.tablestore;

import org.jspecify.annotations.NullMarked;
