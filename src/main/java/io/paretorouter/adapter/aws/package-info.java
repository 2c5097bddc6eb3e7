/**
 * Who asks AWS, once for all adapters that ask it.
 *
 * <p>The order is that of AWS's default chain, and each step is the AWS SDK's own provider. The
 * chain itself is ours for what it says when nobody is found: the SDK's prints every provider with
 * the whole of the profile file, and buries the one sentence that matters. Ours names what was
 * tried and what to do, in one line.
 *
 * <p>The SDK finds what assumes roles and takes web identities ({@code sts}), and what knows
 * profiles of the older kind for single sign-on ({@code sso}), by reflection on the class path;
 * they are 0.8 MB. What it wants for profiles with an {@code sso_session} ({@code ssooidc}) and for
 * {@code aws login} ({@code signin}) does not resolve at the version that everything else is pinned
 * to: the AWS CLI exports such credentials, and the message says how. The native executable has
 * none of them: on Lambda, and in containers with a role, nobody asks.
 */
@NullMarked
package io.paretorouter.adapter.aws;

import org.jspecify.annotations.NullMarked;
