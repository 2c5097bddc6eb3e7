package io.paretorouter.offline.cli;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.offline.cluster.UnitVectors;

/**
 * Texts as an embedder sees them.
 *
 * @param embedder which embedder
 * @param rows a row per text
 */
record EmbeddedTexts(EmbedderId embedder, UnitVectors rows) {}
