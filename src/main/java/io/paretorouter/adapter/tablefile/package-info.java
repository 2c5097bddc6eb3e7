/**
 * The routing table as a file in the <a
 * href="https://github.com/huggingface/safetensors">safetensors</a> format, which this package
 * writes and Python reads in one line.
 *
 * <p><b>Tensors.</b> Per view, row-major: F64 {@code [k, m]} {@code <view>/performanceSum}, {@code
 * performanceCount}, {@code costSum}, {@code costCount}, {@code inputTokensSum}, {@code
 * outputTokensSum}, {@code tokensCount}; F32 {@code [k, d]} {@code <view>/centroids}, and, if the
 * view has them, F32 {@code [d, inputs + 1]} {@code <view>/projection}, F32 {@code [forms, inputs +
 * 1]} {@code <view>/novelty} and F32 {@code [2 m, inputs + 1]} {@code <view>/heads}; last, if the
 * table has one, U8 {@code [1444, 38]} {@code spelling}, whose limits are in the JSON text. {@link
 * io.paretorouter.adapter.tablefile.Layout} fixes their order; there are no other tensors and no
 * gaps.
 *
 * <p><b>Everything else</b> is one JSON text, because the format's {@code __metadata__} maps
 * strings to strings: under its only key {@code pareto} is
 *
 * <pre>{@code
 * {"sha256": "64 digits", "formatVersion": 2,
 *  "models": [{"name": "…", "provider": "…", "contextWindow": 128000,
 *              "price": {"usdPerMillionInputTokens": 1.0, "usdPerMillionOutputTokens": 2.0,
 *                        "usdPerMillionCachedInputTokens": 0.1,
 *                        "usdPerMillionCacheWriteTokens": 1.25, "asOf": "2025-08-18"},
 *              "capabilities": {"tools": true, "vision": false, "json": true}}],
 *  "views": {"full": {"embedder": "64 digits", "spans": {"performance": 0.2, "cost": 0.004},
 *                     "scorers": {"beta": 15.0, "kappa": 20.0, "topP": 8, "paperTopP": 4},
 *                     "outOfDistributionCosine": 0.31,
 *                     "calibration": {"queries": 2770,
 *                       "bestSingle": {"performance": E, "costUsd": E},
 *                       "expected": {"performance": [0.4, …], "performanceLow": […],
 *                                    "performanceHigh": […], "costUsd": […], "costUsdLow": […],
 *                                    "costUsdHigh": […]},
 *                       "paper": {…},
 *                       "verdict": {"passes": true, "alpha": 0.9, "performance": E,
 *                                   "costSaved": E, "aboveMixing": E},
 *                       "stale": "…"}}},
 *  "safeModel": "…",
 *  "spelling": {"typicalBits": 2.8, "mostBits": 4.1, "leastVariety": 0.4},
 *  "provenance": {"name": "…", "commit": "…", "date": "2025-08-18",
 *                 "data": {"sha256": "64 digits", "rows": 1, "seed": 1, "share": 1.0}}}
 * }</pre>
 *
 * <p>E stands for {@code {"mean": 0.5, "low": 0.4, "high": 0.6}}; the arrays of a curve have one
 * number for each α from 0 to 1 in equal steps. In a model only {@code name} is required. Optional
 * are {@code outOfDistributionCosine} and {@code calibration} in a view, {@code stale} in a
 * calibration, {@code aboveMixing} in a verdict, and {@code spelling} at the top. A verdict by an
 * older rule is read as what its intervals say now, whatever {@code passes} says. What is unknown
 * is absent, never null.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A file is complete or refused. {@code sha256} covers every byte ({@link
 *       io.paretorouter.adapter.tablefile.Seal} says how) and is checked before anything is parsed.
 *       It detects accidents, not forgery: anyone can compute it, so the content is checked no less
 *       strictly.
 *   <li>An unknown key is refused, and so is another {@code formatVersion}: an old router must not
 *       serve a new table and ignore half of it. A new required key means a new version; a new
 *       optional key does not, because old tables still say all they did.
 *   <li>Everything that a file claims is checked against its real length and against fixed limits
 *       before memory is allocated for it. The limits (16 views, 4096 models, 65,536 clusters, 8192
 *       components, 256 MiB) are far above any table that we have seen; a larger table would change
 *       our mind.
 *   <li>The header is read as a tree (Jackson's tree model), not bound to classes: there is no
 *       reflection to register for the native image, and each field is checked where it is read,
 *       under its own name.
 * </ul>
 */
@NullMarked
package io.paretorouter.adapter.tablefile;

import org.jspecify.annotations.NullMarked;
