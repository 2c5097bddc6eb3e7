package io.paretorouter.offline.report.page;

import java.util.List;

/** A table on the page: words are aligned left, figures right. */
final class Grid {
    private final Markup markup = new Markup();
    private final int words;

    /**
     * A table under a header.
     *
     * @param words how many columns, from the left, hold words instead of figures
     */
    Grid(int words, List<String> header) {
        this("", words, header);
    }

    /** A table under a header, in the given style. */
    Grid(String style, int words, List<String> header) {
        this.words = words;
        markup.open("div", "class", "wide").open("table", "class", style).open("thead").open("tr");
        header.forEach(cell -> markup.element("th", cell, "scope", "col"));
        markup.close().closeLine();
        markup.open("tbody");
    }

    /** Adds a row. */
    Grid row(List<String> cells) {
        return row("", cells);
    }

    /** Adds a row in the given style. */
    Grid row(String style, List<String> cells) {
        markup.open("tr", "class", style);
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0) {
                markup.element("th", cells.get(i), "scope", "row");
            } else {
                markup.element("td", cells.get(i), "class", i < words ? "words" : "figure");
            }
        }
        markup.closeLine();
        return this;
    }

    /** The finished table. */
    Markup done() {
        return markup.close().close().closeLine();
    }
}
