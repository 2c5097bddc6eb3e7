/**
 * Turns a query's text into a unit vector.
 *
 * <p>{@link io.paretorouter.core.embed.Embedder} is the port. An {@link
 * io.paretorouter.core.embed.EmbedderId} identifies an implementation, and a routing table carries
 * its hash, because centroids fitted with one embedder mean nothing to another.
 *
 * <p><b>Our own tokenizer.</b> {@link io.paretorouter.core.embed.WordPiece} gives Hugging Face's
 * ids on 60 of 60 hard texts, on 5000 random ones, and for every Unicode code point ({@code
 * WordPieceParityTest}). DJL's pure-Java {@code BertFullTokenizer} does so on only 49 of the 60 and
 * 2216 of the 5000: it does not separate Chinese characters, replaces control characters with a
 * character that ends the word, applies the final-sigma rule, splits words of up to 200 characters
 * instead of 100, reads a special token written in the text as punctuation, and takes ten times as
 * long. Hugging Face's own tokenizer needs a native library, which the express embedder exists to
 * avoid.
 *
 * <p><b>Special tokens in the text are honoured</b> ({@code [SEP]} becomes the token), as in
 * Hugging Face's tokenizer: the model's publisher evaluated it that way, and users who write one
 * affect only the embedding of their own query. There is one departure from Hugging Face: a lone
 * surrogate, which its strings cannot hold, is dropped.
 *
 * <p><b>Frozen character kinds.</b> Which code points are dropped, end words or stand alone is
 * decided by a table taken from Hugging Face's tokenizer (whose data are Unicode 8's), not by
 * {@code Character.getType}, which would differ for some 600 assigned code points, and between
 * JDKs. Decomposition and lower-casing still depend on the JDK, but can differ only for letters
 * that no token contains.
 *
 * <p><b>The vocabulary is a class-path resource</b>, {@code vocab.txt}, made by the build from the
 * same artifact as the weights, because both embedders need it and only one of them has a
 * directory.
 *
 * <p><b>The express embedder is a sum of 8-bit rows</b> ({@link
 * io.paretorouter.core.embed.ExpressEmbedder}), with one scale per component instead of one per
 * token: a sum of whole numbers is the same in any order and on any machine. One long holds eight
 * components, so they are added together without relying on vector instructions, and four rows are
 * added at once, so that their memory reads overlap (half the time of one after the other). {@link
 * io.paretorouter.offline.model} describes how the rows are made and what else was tried.
 *
 * <p><b>The rows are a class-path resource in git</b>, {@code express.vectors}, unlike the
 * vocabulary. Their hash is part of the embedder's id, which routing tables carry, and libtorch's
 * results differ in their last bits between processor types. Rows made by each build would be
 * refused by tables fitted elsewhere, including the demo table. Readers trust the hash that the
 * file states; a test verifies it.
 *
 * <p><b>Express reads 512 tokens</b>, twice as many as full, from head and tail alike. Tokenising
 * is half of its time, and reading more than 4096 characters of each end would cost time on every
 * long text, hostile or not. We have not measured which window routes best; 2 % of the MMLU-Pro
 * queries are longer.
 */
@NullMarked
package io.paretorouter.core.embed;

import org.jspecify.annotations.NullMarked;
