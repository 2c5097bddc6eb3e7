package io.paretorouter.adapter.secrets;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.OptionalDependencyLoaderUtil;

/**
 * A stub for the SDK's signer for multi-region access points, for the native executable. The signer
 * needs AWS's Common Runtime, which is not on the class path, and what cannot be linked cannot be
 * compiled. Not used on a JVM, where the SDK refuses such a bucket too.
 */
@SuppressWarnings("DoNotCallSuggester") // the SDK chose this name
@TargetClass(OptionalDependencyLoaderUtil.class)
final class NoCrtSigner {
    private NoCrtSigner() {}

    @Substitute
    static DefaultAwsCrtV4aHttpSigner getDefaultAwsCrtV4aHttpSigner() {
        throw new IllegalStateException("no Common Runtime in this executable");
    }
}
