package io.paretorouter.offline.cli;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.offline.cluster.UnitVectors;

/**
 * Texts embedded by one embedder.
 *
 * @param embedder the embedder that was used
 * @param rows one row per text
 */
record EmbeddedTexts(EmbedderId embedder, UnitVectors rows) {}
