/**
 * Keys that are stored in AWS: {@code router.providers.<id>.api-key} and {@code router.session-key}
 * may be the ARN of a Secrets Manager secret or of a Systems Manager parameter, whose whole text is
 * the key.
 *
 * <p>The session key is fetched at the start only, because nobody refuses an old one: instances
 * with different keys merely begin conversations anew. A provider's key is fetched at the start,
 * which fails without it; again when it is older than {@code router.secrets.refresh}; and at once
 * when the provider refuses it. So a rotated key costs one refused call, not an outage. The request
 * that finds the key too old has it fetched in the background and uses the old one, which is
 * usually still good: so a silent endpoint delays nobody. If a function is frozen during the fetch,
 * the connection is lost, and the fetch is retried during the next request. Only after a snapshot
 * is the key fetched first, because it may be weeks old. If AWS does not answer, the old key stays.
 * No message, log line or {@code toString} contains a key.
 *
 * <p>A service in the same region answers in milliseconds. So each attempt may take 1 s to connect
 * and 2 s of silence, whatever the providers' time-outs are. There are three attempts, because a
 * start fails with the last one: a failure of the service, too many requests, silence or a broken
 * connection is retried. Three silences stay below the 10 s that Lambda allows for a start.
 *
 * <p>The two operations are called in AWS's JSON protocol, with the AWS SDK's own signer,
 * credentials and HTTP client. The SDK's clients for the two services would add 10 MB without a
 * benefit, and they do not resolve at the version that everything else is pinned to. We would
 * change our mind for a third operation.
 */
@NullMarked
package io.paretorouter.adapter.secrets;

import org.jspecify.annotations.NullMarked;
