package io.paretorouter.offline.report.page;

import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.report.TableReport;

/** Where the figures come from, and how to reproduce them. */
final class ProvenanceSection {
    private ProvenanceSection() {}

    static Markup of(Findings findings, ReportFiles.Origin origin) {
        RoutingTable table = findings.material().table();
        View view = findings.material().view();
        Provenance provenance = table.provenance();
        Markup markup = new Markup().open("dl");
        entry(markup, "command", origin.command());
        entry(
                markup,
                "judged data",
                origin.data() + ", SHA-256 " + findings.material().data().sha256());
        entry(markup, "table", table.version() + " “" + provenance.name() + "”");
        entry(markup, "fitted", TableReport.fitted(provenance));
        entry(markup, "fitted data", "SHA-256 " + provenance.data().sha256());
        entry(
                markup,
                "view",
                view.embedder().view()
                        + ", embedder "
                        + view.embedder().sha256()
                        + ", "
                        + view.centroids().count()
                        + " clusters");
        entry(markup, "scorers", TableReport.scorers(view));
        entry(markup, "safe model", table.safeModel());
        return markup.closeLine();
    }

    private static void entry(Markup markup, String name, String value) {
        markup.element("dt", name).element("dd", value);
    }
}
