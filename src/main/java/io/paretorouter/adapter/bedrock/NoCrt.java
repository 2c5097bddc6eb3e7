package io.paretorouter.adapter.bedrock;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.internal.ChecksumProvider;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;

/**
 * Stubs for the SDK's checksums in C, for the native executable. AWS's Common Runtime is not on the
 * class path, and what cannot be linked cannot be compiled. The SDK asks for these checksums only
 * where that runtime is present, or for kinds of checksum that none of our calls uses. Not used on
 * a JVM.
 */
@SuppressWarnings("DoNotCallSuggester") // the SDK chose these names
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
