/**
 * Makes the full embedder's directory from the contents of Maven artifacts, as a build step, and
 * distils the express embedder's token vectors from the full embedder.
 *
 * <h2>The full embedder</h2>
 *
 * <p><b>The build converts ONNX to TorchScript itself,</b> because Maven Central has the weights of
 * all-MiniLM-L6-v2 only as ONNX, and DJL's PyTorch engine runs only TorchScript. It reads the
 * weights from the ONNX file ({@link io.paretorouter.offline.model.OnnxGraph}), ignores ONNX's
 * graph of 637 nodes, and writes the same encoder in PyTorch's own operators ({@link
 * io.paretorouter.offline.model.EncoderSource}). This takes two seconds and needs neither Python
 * nor a model hub. The result agrees with ONNX Runtime on the original file to a cosine of 1 - 1e-6
 * or better on 60 texts ({@code DjlEmbedderTest}); it is the same to the byte each time, so it can
 * be cached and compared.
 *
 * <p><b>Protobuf and pickle are handled by code of our own,</b> for just the parts in use: some 200
 * lines instead of two libraries. A second model family would change our mind.
 *
 * <p><b>TorchScript is written in fp32 only.</b> For ONNX Runtime the published files are placed
 * beside it unchanged, in fp32 and in int8 ({@link
 * io.paretorouter.adapter.djl.FullEmbedderVariant}). The int8 file is a quarter of the size and
 * faster, but its embeddings differ slightly, so it has an id and tables of its own.
 *
 * <h2>The express embedder</h2>
 *
 * <p><b>Express is distilled by hand, not by the build</b>, and the result is in git; {@link
 * io.paretorouter.core.embed} says why. It is distilled on 94,176 paragraphs and exercises of
 * nineteen textbooks of OpenStax, licensed under CC BY 4.0, which a script fetches at fixed
 * commits. Embedding them takes some forty minutes on two processors and is cached; the rest takes
 * four minutes. The result is the same to the byte on the same kind of processor:
 *
 * <pre>{@code
 * src/test/scripts/textbooks target/textbooks
 * ./mvnw -q -Dquick process-classes
 * ./mvnw -q exec:java \
 *     -Dexec.mainClass=io.paretorouter.offline.model.DistilExpress \
 *     "-Dexec.args=src/main/resources/io/paretorouter/core/embed/express.vectors target/textbooks target/embeddings"
 * }</pre>
 *
 * <p><b>As shipped it saves 2 to 8 points less than full.</b> Chosen cost saved / peak performance
 * on the curve, in percent relative to the best single model, by {@code evaluate --splits 10}:
 *
 * <pre>
 *                              single tokens only      as shipped          full
 * MMLU-Pro                         77.3 / +1.9         79.1 / +1.6     81.8 / +1.7
 *   its weaker models              61.4 / +6.2         63.2 / +6.2     65.2 / +6.8
 *   five subjects of it            83.2 / +4.4         83.0 / +4.9     90.8 / +4.9
 *   without its best model         18.7 / +1.2         18.2 / +1.5     26.3 / +2.3
 * </pre>
 *
 * <p>On five subjects and without the best model, one verdict of ten declines, which counts as 0
 * saved; with single tokens only, none declines without the best model.
 *
 * <p><b>Each token has two vectors, its own embedding and a fitted one, reduced to 256 components
 * in all.</b> Both, because the embedding of the token alone separates costs and styles that
 * meaning does not; 256 components, because 384 cost 4 MB and gain nothing measurable. On the same
 * splits, fitted on 100,000 texts, partly of other books:
 *
 * <pre>
 *                                       MMLU-Pro       without its best model
 * fitted alone, 256 components          78.4 / +1.6    19.0 / +1.5
 * both, 384 components                  79.1 / +1.7    19.3 / +1.5
 * both, 256 components                  79.3 / +1.7
 * </pre>
 *
 * <p><b>A larger corpus brings the sums closer to full.</b> The cosine to the full embedder on
 * MMLU-Pro's questions, with a map fitted on 2,100 of them:
 *
 * <pre>
 * single tokens only                                  0.65
 * as shipped                                          0.73
 * fitted alone, on 34,000 texts                       0.73
 * fitted alone, on 78,000 texts                       0.748
 * fitted alone, on 100,000 texts                      0.753
 * fitted alone, on two thirds of MMLU-Pro's own       0.77
 * </pre>
 *
 * <p>The last of these routes at 20.8 / +1.7 without the best model: a sum of tokens cannot do much
 * better than this.
 *
 * <p><b>Each table has its own map from express to full</b> ({@code core.table.Projection}): ridge
 * regression to the full embeddings of its fitted texts, without their labels. It gains 7 points of
 * cost saved.
 *
 * <p><b>The textbooks hold hardly any of the questions that express is judged on.</b> Of MMLU-Pro's
 * 9,410 questions, 17 share some 13 words in a row with them, and 4 share more than three tenths of
 * their words in that way; of ZeroEval's, none. No label is used.
 *
 * <h2>What was tried and stays out</h2>
 *
 * <ul>
 *   <li><b>Vectors of their own for the 16,000 most frequent pairs of tokens:</b> no closer to
 *       full.
 *   <li><b>Vectors for a table's own fitted texts, beside its map:</b> closer by 0.005 on 2,100
 *       texts and by 0.015 on 6,600, for a table many times the size.
 *   <li><b>A hidden layer of 512 units on the sum, distilled on the same texts, beside it:</b>
 *       closer by 0.015, but decisions are no better (numpy, forty splits of four pools: peaks -0.1
 *       to +0.3 %, performance at equal cost up and down by 0.2 %), for 300,000 more
 *       multiplications per text.
 *   <li><b>Stochastic gradients (Adam):</b> come as close as ridge regression, but need a learning
 *       rate and a stopping time.
 * </ul>
 *
 * <p><b>Other token vectors,</b> without a table's map and heads (scorer expected, k 120, ten
 * splits, MMLU-Pro). Closer to full is not always better there:
 *
 * <pre>
 * every token alone, 384 components                   63.5 / +1.7
 * every token alone, 256 components                   67.0 / +1.8
 * with SIF weights                                    65.0 / +1.8
 * with the logarithm of a token's count               64.0 / +1.8
 * components scaled to the same variance              68.9 / +1.7
 * whitened                                            63.0 / +1.3
 * vectors fitted on WordNet's glosses                 71.7 / +1.5
 * one weight per token and one map, fitted on them    69.2 / +1.4
 * </pre>
 */
@NullMarked
package io.paretorouter.offline.model;

import org.jspecify.annotations.NullMarked;
