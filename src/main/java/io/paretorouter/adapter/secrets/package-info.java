/**
 * Keys of providers that lie in AWS: {@code router.providers.<id>.api-key} may be the ARN of a
 * secret of Secrets Manager or of a parameter of Systems Manager, whose whole text is the key.
 *
 * <p>It is fetched at the start, which fails without it, again when it is older than {@code
 * router.secrets.refresh}, and at once when the provider refuses it: a rotated key costs one
 * refused call, not an outage. The request that finds it too old has it fetched beside, and calls
 * by the old one, which is good as a rule: an endpoint that is silent makes nobody wait. A function
 * may be frozen while that goes on; what it was connected to is gone then, and it asks again, at
 * the next request's time. Only after a snapshot the key is fetched first, for it may be weeks old.
 * Where AWS does not answer, the old key stays. No message, log line or {@code toString} holds a
 * key.
 *
 * <p>A service in the same region answers in milliseconds: each attempt may take 1 s to connect and
 * 2 s of silence, whatever the providers' time-outs are, and there are three, because a start fails
 * with the last: a failure of the service, too many requests, silence or a broken connection is
 * asked again. Three silences stay below the 10 s that Lambda gives a start.
 *
 * <p>The two operations are asked for in AWS's JSON protocol, signed and sent by the AWS SDK's own
 * signer, credentials and HTTP client. Its clients for the two services are 10 MB that say no more;
 * they do not resolve at the version that everything else is pinned to. We would change our mind
 * for a third operation.
 */
@NullMarked
package io.paretorouter.adapter.secrets;

import org.jspecify.annotations.NullMarked;
