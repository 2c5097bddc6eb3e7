package io.paretorouter.adapter.djl;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.lang.management.MemoryUsage;

/**
 * DJL's GPU detection in the native executable: there is no GPU. The original asks through JNA,
 * which is not on the class path, and what cannot be linked cannot be compiled. Not used on a JVM.
 */
@SuppressWarnings("DoNotCallSuggester") // DJL chose these names
@TargetClass(CudaUtils.class)
@Substitute
final class NoCuda {
    private NoCuda() {}

    /** Always false. */
    @Substitute
    public static boolean hasCuda() {
        return false;
    }

    /** Always 0. */
    @Substitute
    public static int getGpuCount() {
        return 0;
    }

    /** Never called, because there is no GPU. */
    @Substitute
    public static int getCudaVersion() {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never called, because there is no GPU. */
    @Substitute
    public static String getCudaVersionString() {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never called, because there is no GPU. */
    @Substitute
    public static String getComputeCapability(int device) {
        throw new IllegalStateException("no CUDA here");
    }

    /** Never called, because there is no GPU. */
    @Substitute
    public static MemoryUsage getGpuMemory(Device device) {
        throw new IllegalStateException("no CUDA here");
    }
}
