/**
 * The report of an evaluation: one self-contained page for people, and the same figures as CSV and
 * JSON.
 *
 * <p>The page needs no network and runs no script. Its charts are SVG drawn here; there are only
 * four kinds, so a chart library of a megabyte inside every report would buy little. The picture is
 * the first chart, drawn again by the same code, so that both show the same. Colours follow the
 * reader's light or dark setting; paper is light. Everything that comes from data is escaped in
 * {@link io.paretorouter.offline.report.page.Markup}, the only place that writes tags. The same
 * findings give the same bytes.
 */
@NullMarked
package io.paretorouter.offline.report.page;

import org.jspecify.annotations.NullMarked;
