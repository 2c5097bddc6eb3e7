/**
 * The report of an evaluation: one self-contained page for people, and the same figures as CSV and
 * JSON.
 *
 * <p>The page asks the network for nothing and runs no script: charts are SVG drawn here, of which
 * there are four kinds, so that a chart library of a megabyte inside every report would buy little.
 * The picture is the first of them drawn a second time by the same code, so that both tell the
 * same. Colours follow the reader's light or dark setting, paper is light. Everything that comes
 * from data is escaped in {@link io.paretorouter.offline.report.page.Markup}, the only place that
 * writes tags. The same findings give the same bytes.
 */
@NullMarked
package io.paretorouter.offline.report.page;

import org.jspecify.annotations.NullMarked;
