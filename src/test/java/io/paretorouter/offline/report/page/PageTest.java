package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.JudgeTable;
import io.paretorouter.offline.judge.TwoGroupsMaterial;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PageTest {
    private static final ReportFiles.Origin ORIGIN =
            new ReportFiles.Origin("fresh.jsonl", "pareto evaluate --data 'a & b.jsonl'");
    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "a\"onload=\"x", "b&amp;'<b>");

    private static String page(List<String> names) throws IOException {
        return Page.of(TwoGroupsMaterial.findings(names), ORIGIN);
    }

    /** Only a well-formed page can be read. */
    private static Document read(String page)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document page, String name, String style) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if ((" " + element.getAttribute("class") + " ").contains(" " + style + " ")) {
                found.add(element);
            }
        }
        return found;
    }

    @Test
    void everyModelIsALabelledPointOfTheFrontier() throws Exception {
        Document page = read(page(TwoGroups.NAMES));
        assertThat(elements(page, "text", "label"))
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrderElementsOf(TwoGroups.NAMES);
        assertThat(elements(page, "circle", "single")).hasSize(2);
        assertThat(elements(page, "circle", "best")).hasSize(1);
    }

    @Test
    void everyModelHasABarOfItsInterval() throws Exception {
        Document page = read(page(TwoGroups.NAMES));
        List<Element> bars = new ArrayList<>(elements(page, "line", "single"));
        bars.addAll(elements(page, "line", "best"));
        assertThat(bars)
                .hasSize(3)
                .allSatisfy(bar -> assertThat(y(bar, "y1")).isGreaterThanOrEqualTo(y(bar, "y2")))
                .anySatisfy(bar -> assertThat(y(bar, "y1")).isGreaterThan(y(bar, "y2")));
    }

    private static double y(Element line, String end) {
        return Double.parseDouble(line.getAttribute(end));
    }

    @Test
    void saysWhichAlphasAreKnownOnlyInHindsight() throws IOException {
        assertThat(page(TwoGroups.NAMES)).contains("Thin: every alpha", "only in hindsight");
    }

    @Test
    void tellsRelativeGainsFromPointsOfPerformance() throws Exception {
        String page = page(TwoGroups.NAMES);
        assertThat(page)
                .contains("Percentages with a sign are relative")
                .containsPattern("Expected calibration error: [0-9.]+ points of performance")
                .doesNotContain("performance gained, %");
    }

    @Test
    void asksTheNetworkForNothingAndRunsNoScript() throws IOException {
        assertThat(page(TwoGroups.NAMES))
                .doesNotContain("://", "<script", "@import", "url(", "src=", "href=", "onload");
    }

    @Test
    void showsHostileNamesAsTextAndStaysWellFormed() throws Exception {
        String page = page(HOSTILE);
        assertThat(page).doesNotContain("<script").doesNotContain("\"onload");
        assertThat(elements(read(page), "text", "label"))
                .extracting(Element::getTextContent)
                .hasSize(3)
                .contains("a\"onload=\"x", "b&amp;'<b>");
    }

    @Test
    void hasASectionForEachPartAndTheVerdictOnTop() throws Exception {
        String page = page(TwoGroups.NAMES);
        NodeList titles = read(page).getElementsByTagName("h2");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < titles.getLength(); i++) {
            found.add(titles.item(i).getTextContent());
        }
        assertThat(found)
                .containsExactly(
                        "Frontier",
                        "Performance and cost against alpha",
                        "Share of queries per model, scorer expected",
                        "Ways of choosing",
                        "Metrics",
                        "What carries over",
                        "Queries unlike all that was fitted",
                        "Reliability",
                        "Clusters",
                        "Provenance");
        assertThat(page.indexOf("PASS: routing beats")).isLessThan(page.indexOf("<h2>"));
        assertThat(page).contains("pareto evaluate --data &#39;a &amp; b.jsonl&#39;");
    }

    @Test
    void saysPlainlyThatNothingCanBeComparedWithoutCommonModels() throws Exception {
        RoutingTable table = TwoGroupsMaterial.table(TwoGroups.NAMES);
        Findings findings =
                JudgeTable.run(
                        TwoGroupsMaterial.material(
                                table, TwoGroupsMaterial.queries(TwoGroups.NAMES, List.of())));
        String page = Page.of(findings, ORIGIN);
        assertThat(read(page).getElementsByTagName("svg").getLength()).isZero();
        assertThat(page)
                .contains("nothing can be compared")
                .contains("0 of the table&#39;s 3 candidates are labelled here");
    }

    @Test
    void theSameFindingsGiveTheSamePage() throws IOException {
        assertThat(page(TwoGroups.NAMES)).isEqualTo(page(TwoGroups.NAMES));
    }
}
