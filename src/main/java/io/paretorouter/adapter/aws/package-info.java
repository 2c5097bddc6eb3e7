/**
 * AWS credentials and region, shared by all adapters that call AWS.
 *
 * <p>The order is that of AWS's default chain, and each step is the AWS SDK's own provider. The
 * chain itself is ours for the sake of its error message: the SDK's prints every provider with the
 * whole profile file and buries the one sentence that matters. Ours says in one line what was tried
 * and what to do.
 *
 * <p>The SDK finds its modules for assumed roles and web identities ({@code sts}) and for the older
 * kind of single sign-on profile ({@code sso}) by reflection on the class path; they are 0.8 MB.
 * Its modules for profiles with an {@code sso_session} ({@code ssooidc}) and for {@code aws login}
 * ({@code signin}) do not resolve at the version that everything else is pinned to; the AWS CLI can
 * export such credentials, and the message says how. The native executable has none of these
 * modules: on Lambda, and in containers with a role, they are not needed.
 */
@NullMarked
package io.paretorouter.adapter.aws;

import org.jspecify.annotations.NullMarked;
