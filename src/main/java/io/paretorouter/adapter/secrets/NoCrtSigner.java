package io.paretorouter.adapter.secrets;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.OptionalDependencyLoaderUtil;

/**
 * The SDK's signer for access points of several regions as the native executable has it: none,
 * because it is written with AWS's Common Runtime, which is not on the class path, and what cannot
 * be linked cannot be compiled. Nothing of this runs on a JVM, where the SDK refuses such a bucket
 * too.
 */
@SuppressWarnings("DoNotCallSuggester") // the SDK names this method
@TargetClass(OptionalDependencyLoaderUtil.class)
final class NoCrtSigner {
    private NoCrtSigner() {}

    @Substitute
    static DefaultAwsCrtV4aHttpSigner getDefaultAwsCrtV4aHttpSigner() {
        throw new IllegalStateException("no Common Runtime in this executable");
    }
}
