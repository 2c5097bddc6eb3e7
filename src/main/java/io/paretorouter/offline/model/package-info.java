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
 * <p>Only TorchScript is written, and in fp32. For ONNX Runtime the published files go beside it as
 * they are, in fp32 and in int8 ({@link io.paretorouter.adapter.djl.FullEmbedderVariant}): int8 is
 * a quarter of the size and faster, sees texts a little otherwise, and so has an id and tables of
 * its own.
 *
 * <p><b>Express is distilled by hand, not by the build</b>, and the result is in git; {@link
 * io.paretorouter.core.embed} says why. What it is distilled on are 94,176 paragraphs and exercises
 * of nineteen textbooks of OpenStax, under CC BY 4.0, which a script fetches at fixed commits.
 * Their embeddings take some forty minutes of two processors and are remembered, the rest takes
 * four minutes; the result is the same to the byte on the same kind of processor:
 *
 * <pre>{@code
 * src/test/scripts/textbooks target/textbooks
 * ./mvnw -q -Dquick process-classes
 * ./mvnw -q exec:java \
 *     -Dexec.mainClass=io.paretorouter.offline.model.DistilExpress \
 *     "-Dexec.args=src/main/resources/io/paretorouter/core/embed/express.vectors target/textbooks target/embeddings"
 * }</pre>
 *
 * <p><b>What it gives</b>, as shipped, by {@code evaluate --splits 10}: chosen cost saved / curve
 * peak, in percent.
 *
 * <pre>
 *                              tokens alone, before      as it is          full
 * MMLU-Pro                         77.3 / +1.9         79.1 / +1.6     81.8 / +1.7
 *   its weaker models              61.4 / +6.2         63.2 / +6.2     65.2 / +6.8
 *   five subjects of it            83.2 / +4.4         83.0 / +4.9     90.8 / +4.9
 *   without its best model         18.7 / +1.2         18.2 / +1.5     26.3 / +2.3
 * </pre>
 *
 * <p>On five subjects and without the best model one verdict of ten declined, which counts as 0
 * saved; of the latter's the tokens alone had none.
 *
 * <p><b>How it was found</b>, on the same splits:
 *
 * <ul>
 *   <li>The fitted rows alone, in 256 components: 78.4 / +1.6 on MMLU-Pro, 19.0 / +1.5 without its
 *       best model. Beside the tokens alone, in 384 components: 79.1 / +1.7 and 19.3 / +1.5; in
 *       256: 79.3 / +1.7 on MMLU-Pro. (These on 100,000 texts, partly of other books.) Beside,
 *       because what tokens are alone tells costs and styles apart that meaning does not; 256,
 *       because 384 cost 4 MB and gain nothing that can be told.
 *   <li>The cosine to the full embedder on MMLU-Pro's questions, mapped from 2,100 of them: tokens
 *       alone 0.65, as shipped 0.73. Of the fitted rows alone it grows with the corpus: on 34,000
 *       texts 0.73, on 78,000 0.748, on 100,000 0.753. Fitted on two thirds of MMLU-Pro's own
 *       questions they had 0.77, and routing without the best model 20.8 / +1.7: a sum of tokens
 *       cannot do much better than this.
 *   <li>The 16,000 most frequent pairs of tokens with rows of their own: no nearer. Rows for a
 *       table's own fitted texts beside its map: nearer by 0.005 on 2,100 texts, 0.015 on 6,600,
 *       for a table of many times the size.
 *   <li>A hidden layer of 512 units on the sum, distilled on the same texts, beside it: nearer by
 *       0.015, and no better decisions (numpy, forty splits of four pools: peaks -0.1 to +0.3 %,
 *       performance at equal cost up and down by 0.2 %), for 300,000 multiplications more a text.
 *   <li>Stochastic gradients (Adam) come as near as the ridge and need a rate and a time to stop.
 *   <li>Before tables carried a map and heads (scorer expected, k 120, ten splits): every token
 *       alone in 384 components 63.5 / +1.7, in 256 67.0 / +1.8, with SIF weights 65.0 / +1.8, with
 *       the logarithm of a token's count 64.0 / +1.8, components scaled to the same variance 68.9 /
 *       +1.7, whitened 63.0 / +1.3, rows fitted on WordNet's glosses 71.7 / +1.5, one weight a
 *       token and one map on them 69.2 / +1.4. Nearer to full was not always better then.
 *   <li>The map of each table ({@code core.table.Projection}, ridge regression to the full
 *       embeddings of its fitted texts, without their labels) gained 7 points, and stays.
 * </ul>
 *
 * <p><b>Do the textbooks hold the questions it is judged by?</b> Of MMLU-Pro's 9,410 questions 17
 * share some 13 words in a row with them, 4 more than three tenths of their words so; of ZeroEval's
 * none. No label is looked at.
 */
@NullMarked
package io.paretorouter.offline.model;

import org.jspecify.annotations.NullMarked;
