package io.paretorouter.offline.report.page;

import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.report.CrossDataReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page: all sections in order, in one file. */
final class Page {
    private final Markup body = new Markup();
    private final Findings findings;

    private Page(Findings findings) {
        this.findings = findings;
    }

    static String of(Findings findings, ReportFiles.Origin origin) throws IOException {
        Page page = new Page(findings);
        page.body.add(HeadSection.of(findings, origin.data()));
        Results results = findings.results();
        if (results != null) {
            page.charts(results);
            page.section("", "Ways of choosing", DatasetSection.of(results.comparison()));
            page.section("", "Metrics", MetricsSection.of(findings, results));
        }
        if (CrossDataReport.applies(findings)) {
            page.section("", "What carries over", crossData(findings));
        }
        page.section("", "Queries unlike all that was fitted", OutsideSection.of(findings));
        if (results != null) {
            page.section("", "Reliability", ReliabilitySection.of(results.balanced()));
            page.section("clusters", "Clusters", ClusterSection.of(findings, results));
        }
        page.section("", "Provenance", ProvenanceSection.of(findings, origin));
        return page.document(origin);
    }

    private void charts(Results results) {
        Markup frontier = new Markup();
        frontier.add(keys(results));
        frontier.open("figure").add(FrontierFigure.of(results)).closeLine();
        frontier.element(
                "p",
                FrontierFigure.LINES
                        + " "
                        + FrontierFigure.INTERVALS
                        + " Ring: balanced routing, alpha "
                        + results.balanced().choice().alpha()
                        + " ("
                        + results.balanced().choice().basis()
                        + ").",
                "class",
                "sub");
        section("", "Frontier", frontier);
        Markup alpha = new Markup();
        alpha.add(keys(results));
        alpha.open("figure").add(AlphaFigure.performance(results)).closeLine();
        alpha.open("figure").add(AlphaFigure.cost(results)).closeLine();
        alpha.element(
                "p",
                "Lines: what happened. Bands: what the calibration expected with 95 % confidence"
                        + (findings.uncalibrated() == null
                                ? "."
                                : " (absent: " + findings.uncalibrated() + ")."),
                "class",
                "sub");
        section("", "Performance and cost against alpha", alpha);
        Shares shares = Shares.of(findings, results);
        Markup stacked = new Markup();
        stacked.open("figure").add(SharesFigure.of(shares)).closeLine();
        section(
                "",
                "Share of queries per model, scorer " + findings.material().scorer().label(),
                stacked.add(SharesFigure.legend(shares)));
    }

    private static Markup keys(Results results) {
        Markup keys = new Markup().open("ul", "class", "legend");
        results.scorers()
                .forEach(
                        scorer ->
                                key(
                                        keys,
                                        FrontierFigure.style(scorer.scorer()),
                                        "router, scorer " + scorer.scorer().label()));
        key(keys, "single", "single models; best single: " + results.single().model());
        return keys.closeLine();
    }

    private static void key(Markup keys, String style, String name) {
        keys.open("li").element("span", "", "class", "key " + style).text(name).close();
    }

    private static Markup crossData(Findings findings) {
        Markup markup = new Markup();
        CrossDataReport.sentences(findings).forEach(sentence -> markup.element("p", sentence));
        return markup;
    }

    private void section(String style, String title, Markup content) {
        body.open("section", "class", style).element("h2", title).add(content).closeLine();
    }

    private String document(ReportFiles.Origin origin) throws IOException {
        Markup page = new Markup();
        page.open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", "Routing judged on " + origin.data());
        page.open("style").raw(styleSheet()).close();
        page.closeLine();
        page.open("body").add(body).closeLine();
        return "<!DOCTYPE html>\n" + page.closeLine();
    }

    private static String styleSheet() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
