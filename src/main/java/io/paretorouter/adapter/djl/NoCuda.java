package io.paretorouter.adapter.djl;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.lang.management.MemoryUsage;

/**
 * DJL's look for a GPU as the native executable has it: there is none. The original asks through
 * JNA, which is not on the class path, and what cannot be linked cannot be compiled. Nothing of
 * this runs on a JVM.
 */
@SuppressWarnings("DoNotCallSuggester") // DJL names these methods
@TargetClass(CudaUtils.class)
@Substitute
final class NoCuda {
    private NoCuda() {}

    /** No. */
    @Substitute
    public static boolean hasCuda() {
        return false;
    }

    /** None. */
    @Substitute
    public static int getGpuCount() {
        return 0;
    }

    /** Never asked, because there is none. */
    @Substitute
    public static int getCudaVersion() {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never asked, because there is none. */
    @Substitute
    public static String getCudaVersionString() {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never asked, because there is none. */
    @Substitute
    public static String getComputeCapability(int device) {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never asked, because there is none. */
    @Substitute
    public static MemoryUsage getGpuMemory(Device device) {
        throw new IllegalStateException("no CUDA here");
    }
}
