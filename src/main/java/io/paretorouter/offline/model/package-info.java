/**
 * Makes the full embedder's directory out of what Maven artifacts hold; the build runs it.
 *
 * <p>The weights of all-MiniLM-L6-v2 are on Maven Central only as ONNX, and DJL's PyTorch engine
 * runs only TorchScript, so the build converts: it reads the weights out of the ONNX file ({@link
 * io.paretorouter.offline.model.OnnxGraph}), leaves ONNX's graph of 637 nodes aside, and writes
 * PyTorch's own operators for the same encoder ({@link
 * io.paretorouter.offline.model.EncoderSource}). No Python, no model hub, two seconds. The result
 * agrees with ONNX Runtime on the original file to a cosine of 1 - 1e-6 or better on 60 texts
 * ({@code DjlEmbedderTest}), and is the same to the byte each time, so that it can be cached and
 * compared.
 *
 * <p>Protobuf and pickle are written out by hand, for just the parts in use: some 200 lines against
 * two libraries. A second model family would change our mind.
 *
 * <p>fp32 only. int8 takes a quantised engine per CPU, has an id of its own, and gains less than a
 * second view's upkeep costs until someone needs it.
 */
@NullMarked
package io.paretorouter.offline.model;

import org.jspecify.annotations.NullMarked;
