/**
 * The full embedder: all-MiniLM-L6-v2 on DJL's PyTorch or OnnxRuntime engine.
 *
 * <p><b>One text per call, on the caller's thread.</b> libtorch runs each call on one thread, and
 * many calls run side by side. Queries per second on the first 500 texts of the shared MMLU-Pro
 * data (mean 173 tokens; two AVX2 cores, best of three rounds):
 *
 * <table>
 * <caption>one text per call, compared with batches padded to their longest text and masked</caption>
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
 * mask in the graph, and embeddings that depend on their neighbours in the last bits. There is no
 * pool in front of the engine either: eight threads on two cores cost 4 %. A GPU, or a CPU on which
 * batches gain more than 15 %, would change our mind. The batches ran on a separate graph with a
 * mask; {@code EmbedThroughputBenchmark} measures the rows of one text. oneDNN's linear operator in
 * place of MKL's made no difference (18.5 and 35.9).
 *
 * <p><b>The block, not a Predictor.</b> DJL's {@code Predictor} is made for one thread. Below it, a
 * TorchScript module's {@code forward} only reads the module once that is in inference mode, and
 * {@code PtSymbolBlock} switches the mode on the first call. So {@link
 * io.paretorouter.adapter.djl.DjlEmbedder} makes that call before other threads can see the module,
 * and gives each later call its own manager.
 *
 * <p><b>Our tokenizer, not DJL's.</b> See {@link io.paretorouter.core.embed}.
 *
 * <p><b>The engine is a parameter.</b> {@code Engine} holds all that differs: names, inputs, and
 * how to get an embedding from the output. PyTorch runs a TorchScript that the build makes, which
 * pools and normalises; ONNX Runtime runs the published files as they are (a link, no copy), so our
 * code takes the mean. In fp32 they agree to a cosine of 1 within 1e-6 and share an {@link
 * io.paretorouter.core.embed.EmbedderId}; int8 (cosine 0.976 to 0.989 to fp32) has its own id, and
 * so needs its own tables. PyTorch stays the default because the specification names it; choose the
 * other on a platform where start-up or memory is the limit.
 *
 * <p><b>ONNX Runtime should not be loading when the JVM stops.</b> A process that was told to stop
 * while it loaded a model crashed with SIGSEGV in {@code createSession}. The likely cause is that
 * the Java library closes its environment in its own shutdown hook, which runs concurrently with
 * all others. In tiered mode the window is a few hundred milliseconds after the first decision.
 *
 * <p><b>Settings are system properties</b> because DJL offers no other way; {@code DjlSettings}
 * sets those that are unset. DJL's libraries come from {@link
 * io.paretorouter.adapter.djl.FullEmbedderDirectory}, never from the network or a cache in the home
 * directory.
 */
@NullMarked
package io.paretorouter.adapter.djl;

import org.jspecify.annotations.NullMarked;
