package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.adapter.tablestore.Pointer;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.rollout.TableChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what was published, or would be. */
public final class PublicationReport {
    private PublicationReport() {}

    /**
     * A table that was put in force.
     *
     * @param place where it was published
     * @param table the table
     * @param change what it changes; null if there was no table to compare it with
     * @param done the publication; null for a dry run
     */
    public record Published(
            String place,
            RoutingTable table,
            @Nullable TableChange change,
            @Nullable Publication done) {}

    /**
     * A table that was put back in force.
     *
     * @param place where it was published
     * @param from the publication that was in force
     * @param to the publication that was gone back to
     * @param done the new publication; null for a dry run
     */
    public record RolledBack(
            String place, Publication from, Publication to, @Nullable Publication done) {}

    /**
     * A table in force whose file was gone or damaged.
     *
     * @param place where it was published
     * @param current its publication, which stays in force
     * @param done whether its file was stored once more; false for a dry run
     */
    public record Mended(String place, Publication current, boolean done) {}

    /** The report for people, as text. */
    public static String text(Mended mended) {
        return Figures.format(
                "%-20s table %s at %s, number %d: %s\n",
                mended.done() ? "repaired" : "would repair",
                mended.current().version(),
                mended.place(),
                mended.current().number(),
                mended.done() ? "its file was stored once more" : "nothing was changed");
    }

    /** The report for programs, as JSON. */
    public static ObjectNode json(Mended mended) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("place", mended.place());
        node.put("version", mended.current().version());
        node.put("published", false);
        node.put("repaired", mended.done());
        publication(node.putObject("publication"), mended.current());
        return node;
    }

    /** The report for people, as text. */
    public static String text(Published published) {
        TableChange change = published.change();
        return done(published.done(), published.table().version(), published.place())
                + (change == null ? "" : ChangeReport.text(change));
    }

    /** The report for programs, as JSON. */
    public static ObjectNode json(Published published) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("place", published.place());
        node.put("version", published.table().version());
        done(node, published.done());
        if (published.change() != null) {
            node.set("change", ChangeReport.json(published.change()));
        }
        return node;
    }

    /** The report for people, as text. */
    public static String text(RolledBack rolledBack) {
        return done(rolledBack.done(), rolledBack.to().version(), rolledBack.place())
                + Figures.line(
                        "table",
                        rolledBack.from().version()
                                + " → "
                                + rolledBack.to().version()
                                + " (as publication "
                                + rolledBack.to().number()
                                + ")");
    }

    /** The report for programs, as JSON. */
    public static ObjectNode json(RolledBack rolledBack) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("place", rolledBack.place());
        node.put("before", rolledBack.from().version());
        node.put("version", rolledBack.to().version());
        node.put("restores", rolledBack.to().number());
        done(node, rolledBack.done());
        return node;
    }

    private static String done(@Nullable Publication done, String version, String place) {
        String what = "table " + version + " at " + place;
        return done == null
                ? Figures.line("would publish", what + ": nothing was changed")
                : Figures.line("published", what + ", number " + done.number());
    }

    private static void done(ObjectNode node, @Nullable Publication done) {
        node.put("published", done != null);
        if (done != null) {
            publication(node.putObject("publication"), done);
        }
    }

    /** The history for people: one line per publication. */
    public static String history(String place, Pointer pointer) {
        TextTable table = new TextTable(List.of("number", "published", "table", "bytes", ""));
        for (Publication publication : pointer.publications()) {
            Long restores = publication.restores();
            table.row(
                    List.of(
                            Long.toString(publication.number()),
                            publication.created().toString(),
                            publication.version(),
                            Figures.count(publication.file().size()),
                            restores == null ? "" : "rollback to " + restores));
        }
        return place + "\n\n" + table;
    }

    /** The history for programs: all that is known about each publication. */
    public static ObjectNode historyJson(String place, Pointer pointer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("place", place);
        ArrayNode all = node.putArray("publications");
        pointer.publications().forEach(one -> publication(all.addObject(), one));
        return node;
    }

    private static void publication(ObjectNode node, Publication publication) {
        node.put("number", publication.number())
                .put("id", publication.id())
                .put("created", publication.created().toString())
                .put("version", publication.version())
                .put("sha256", publication.file().sha256())
                .put("size", publication.file().size());
        if (publication.restores() != null) {
            node.put("restores", publication.restores());
        }
    }
}
