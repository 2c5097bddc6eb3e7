/**
 * The full embedder: all-MiniLM-L6-v2 on DJL's PyTorch or OnnxRuntime engine.
 *
 * <p><b>One text a call, on the caller's thread.</b> libtorch runs each call on one thread, and
 * many calls run side by side. Queries a second on the first 500 texts of the shared MMLU-Pro data
 * (mean 173 tokens; two AVX2 cores, best of three rounds):
 *
 * <table>
 * <caption>one text a call, against batches padded to their longest text and masked</caption>
 * <tr><td>one text, 1 thread</td><td>18.5</td></tr>
 * <tr><td>one text, 2 threads</td><td>37.3</td></tr>
 * <tr><td>one text, 8 threads</td><td>35.8</td></tr>
 * <tr><td>8 texts sorted by length, 2 threads</td><td>40.1</td></tr>
 * <tr><td>16 texts, 2 threads</td><td>38.7</td></tr>
 * <tr><td>32 texts, 2 threads</td><td>33.9</td></tr>
 * </table>
 *
 * So bulk work (fit, embed) should call {@link io.paretorouter.core.embed.Embedder#embed} from as
 * many threads as there are processors. Batches would gain 7 % at best, and would bring padding, a
 * mask in the graph, and embeddings that depend on their neighbours in the last bits. Nor is there
 * a pool in front of the engine: eight threads on two cores cost 4 %. A GPU, or a CPU on which
 * batches gain more than 15 %, would change our mind. The batches ran on a graph of their own, with
 * a mask; {@code EmbedThroughputBenchmark} measures the rows of one text. oneDNN's linear operator
 * in place of MKL's made no difference (18.5 and 35.9).
 *
 * <p><b>The block, not a Predictor.</b> DJL's {@code Predictor} is made for one thread. Below it, a
 * TorchScript module's {@code forward} only reads the module once that is in inference mode, and
 * {@code PtSymbolBlock} puts it there on the first call; so {@link
 * io.paretorouter.adapter.djl.DjlEmbedder} makes that call before anyone can see it, and gives each
 * later one a manager of its own.
 *
 * <p><b>Our tokenizer, not DJL's.</b> See {@link io.paretorouter.core.embed}.
 *
 * <p><b>The engine is a parameter.</b> {@code Engine} holds all that differs: names, inputs, and
 * how an embedding comes out of the output. PyTorch runs a TorchScript of the build's making, which
 * pools and normalises; ONNX Runtime runs the published files as they are (a link, no copy), so the
 * mean is taken here. In fp32 they agree to a cosine of 1 within 1e-6 and share an {@link
 * io.paretorouter.core.embed.EmbedderId}; int8 (cosine 0.976 to 0.989 to fp32) has its own, and so
 * tables of its own. PyTorch stays the default because the specification names it; a platform whose
 * limits are start-up or memory takes the other.
 *
 * <p><b>ONNX Runtime should not be loading when the JVM stops.</b> A process that was told to stop
 * while it loaded a model went down with SIGSEGV, in {@code createSession}; the likely cause is
 * that the Java library closes its environment in a shutdown hook of its own, beside all others. In
 * tiered mode that is a window of some hundred milliseconds after the first decision.
 *
 * <p><b>Settings are system properties</b> because DJL knows no other way; {@code DjlSettings} sets
 * those that are unset. DJL's libraries come from {@link
 * io.paretorouter.adapter.djl.FullEmbedderDirectory}, never from the network or a cache in the home
 * directory.
 */
@NullMarked
package io.paretorouter.adapter.djl;

import org.jspecify.annotations.NullMarked;
