package io.paretorouter.adapter.djl;

/**
 * A way to run the full embedder: an engine and a precision. Variants of one precision have the
 * same embeddings up to rounding and share an id; those of another precision do not.
 */
public enum FullEmbedderVariant {
    /** PyTorch, fp32: the default. */
    PYTORCH(Engine.PYTORCH, "fp32"),

    /** ONNX Runtime, fp32: starts faster and uses less memory. */
    ONNXRUNTIME(Engine.ONNXRUNTIME, "fp32"),

    /** ONNX Runtime, int8 weights: a quarter of the size, and faster. */
    ONNXRUNTIME_INT8(Engine.ONNXRUNTIME, "int8");

    private final Engine engine;
    private final String precision;

    FullEmbedderVariant(Engine engine, String precision) {
        this.engine = engine;
        this.precision = precision;
    }

    /**
     * The variant with the given engine and precision.
     *
     * @param engine {@code pytorch} or {@code onnxruntime}
     * @param precision {@code fp32}, or with onnxruntime {@code int8}
     * @throws IllegalArgumentException naming the value that is wrong
     */
    public static FullEmbedderVariant of(String engine, String precision) {
        boolean pytorch =
                switch (engine) {
                    case "pytorch" -> true;
                    case "onnxruntime" -> false;
                    default ->
                            throw new IllegalArgumentException(
                                    "engine must be \"pytorch\" or \"onnxruntime\", got \""
                                            + engine
                                            + "\"");
                };
        return switch (precision) {
            case "fp32" -> pytorch ? PYTORCH : ONNXRUNTIME;
            case "int8" -> {
                if (pytorch) {
                    throw new IllegalArgumentException(
                            "precision int8 needs engine onnxruntime, got engine pytorch");
                }
                yield ONNXRUNTIME_INT8;
            }
            default ->
                    throw new IllegalArgumentException(
                            "precision must be \"fp32\" or \"int8\", got \"" + precision + "\"");
        };
    }

    /** The engine that runs it. */
    Engine engine() {
        return engine;
    }

    /** The precision in which the weights are run. */
    public String precision() {
        return precision;
    }
}
