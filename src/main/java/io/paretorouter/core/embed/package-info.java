/**
 * Turns a query's text into a unit vector.
 *
 * <p>{@link io.paretorouter.core.embed.Embedder} is the port; an implementation is identified by an
 * {@link io.paretorouter.core.embed.EmbedderId}, whose hash a routing table carries, because
 * centroids fitted with one embedder mean nothing to another.
 *
 * <p><b>A tokenizer of our own.</b> {@link io.paretorouter.core.embed.WordPiece} gives Hugging
 * Face's ids on 60 of 60 hard texts, on 5000 random ones, and for every Unicode code point ({@code
 * WordPieceParityTest}). DJL's pure-Java {@code BertFullTokenizer} gives them on 49 of the 60 and
 * on 2216 of the 5000: it does not part Chinese characters, replaces control characters by a
 * character that ends the word, applies the final-sigma rule, cuts words of up to 200 characters
 * instead of 100, reads a special token written in the text as punctuation, and takes ten times as
 * long. Hugging Face's own needs a native library, which the express embedder exists to avoid.
 *
 * <p><b>Special tokens in the text are honoured</b> ({@code [SEP]} becomes the token), as Hugging
 * Face's tokenizer does: the model's publisher evaluated it so, and a user who writes one moves
 * nothing but the embedding of his own query. The one departure from Hugging Face: a lone
 * surrogate, which its strings cannot hold, is dropped.
 *
 * <p><b>Frozen character kinds.</b> Which code points are dropped, part words or stand alone is a
 * table taken from Hugging Face's tokenizer (whose own data are Unicode 8's), not {@code
 * Character.getType}: that would differ for some 600 assigned code points, and between JDKs. What
 * still depends on the JDK, decomposition and lower case, can differ only for letters no token
 * contains.
 *
 * <p><b>The vocabulary is a class-path resource</b>, {@code vocab.txt}, made by the build from the
 * same artifact as the weights: both embedders need it, and only one of them has a directory.
 *
 * <p><b>The express embedder is a sum of 8-bit rows</b> ({@link
 * io.paretorouter.core.embed.ExpressEmbedder}), with one scale a component and not one a token: a
 * sum of whole numbers is the same in any order and on any machine, and eight components are added
 * at a time in one long, with no vector instructions to hope for, and four rows abreast, so that
 * the memory answers them together (half the time of one after the other). {@link
 * io.paretorouter.offline.model} says how the rows are made and what was tried.
 *
 * <p><b>The rows are a class-path resource in git</b>, {@code express.vectors}, unlike the
 * vocabulary: their hash is the embedder's id, which routing tables carry, and libtorch's last bits
 * differ between kinds of processors. Rows made by each build would be refused by tables fitted
 * elsewhere, the demo table among them. A reader of the file believes the hash it states; a test
 * compares.
 *
 * <p><b>Express reads 512 tokens</b>, twice what full does, head and tail alike: tokenising is half
 * of its time, and more than 4096 characters of either end would cost a hostile text the same as an
 * honest one. Which window routes best was not measured: 2 % of the MMLU-Pro queries are longer.
 */
@NullMarked
package io.paretorouter.core.embed;

import org.jspecify.annotations.NullMarked;
