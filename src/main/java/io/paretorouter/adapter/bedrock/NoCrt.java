package io.paretorouter.adapter.bedrock;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.internal.ChecksumProvider;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;

/**
 * The SDK's checksums in C as the native executable has them: none, because AWS's Common Runtime is
 * not on the class path, and what cannot be linked cannot be compiled. The SDK asks for them only
 * where that runtime is present, or for checksums that no call of ours wants. Nothing of this runs
 * on a JVM.
 */
@SuppressWarnings("DoNotCallSuggester") // the SDK names these methods
@TargetClass(ChecksumProvider.class)
final class NoCrt {
    private NoCrt() {}

    @Substitute
    static SdkChecksum createCrtCrc32C() {
        throw new IllegalStateException("no Common Runtime in this executable");
    }

    @Substitute
    static SdkChecksum crc64NvmeCrtImplementation() {
        throw new IllegalStateException("no Common Runtime in this executable");
    }

    @Substitute
    static SdkChecksum crtXxHash(ChecksumAlgorithm algorithm) {
        throw new IllegalStateException("no Common Runtime in this executable");
    }
}
