package io.paretorouter.core.table;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The routing table: models, and what is known of them in the view of each embedder.
 *
 * @param models m models, sorted by name, in the order of every view's columns
 * @param views the views by name, at least one, each with m columns
 * @param safeModel the model to call when routing has nothing to go by; a candidate in every view
 * @param spelling how the fitted queries are written; null if not measured
 * @param provenance where the table comes from
 * @param version identifies the content: set by the file it was read from, or {@link #UNSAVED}
 */
public record RoutingTable(
        List<ModelInfo> models,
        Map<String, View> views,
        String safeModel,
        @Nullable Spelling spelling,
        Provenance provenance,
        String version) {
    /** The version of a table that is not yet in a file. */
    public static final String UNSAVED = "unsaved";

    public RoutingTable {
        models = List.copyOf(models);
        views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models must not be empty");
        }
        if (views.isEmpty()) {
            throw new IllegalArgumentException("views must not be empty");
        }
        requireSortedNames(models);
        for (Map.Entry<String, View> entry : views.entrySet()) {
            requireView(entry.getKey(), entry.getValue(), models.size());
        }
        int safe = indexOf(models, safeModel);
        if (safe < 0) {
            throw new IllegalArgumentException(
                    "safeModel \"" + safeModel + "\" is not one of the models");
        }
        for (View view : views.values()) {
            if (!view.statistics().candidate(safe)) {
                throw new IllegalArgumentException("safeModel \"" + safeModel + "\" has no labels");
            }
        }
    }

    /** A table without a measured spelling. */
    public RoutingTable(
            List<ModelInfo> models,
            Map<String, View> views,
            String safeModel,
            Provenance provenance,
            String version) {
        this(models, views, safeModel, null, provenance, version);
    }

    private static void requireSortedNames(List<ModelInfo> models) {
        Set<String> seen = new HashSet<>();
        String previous = "";
        for (ModelInfo model : models) {
            if (!seen.add(model.name())) {
                throw new IllegalArgumentException("model \"" + model.name() + "\" occurs twice");
            }
            if (model.name().compareTo(previous) < 0) {
                throw new IllegalArgumentException(
                        "models must be sorted by name, but \""
                                + model.name()
                                + "\" follows \""
                                + previous
                                + "\"");
            }
            previous = model.name();
        }
    }

    private static void requireView(String name, View view, int models) {
        if (!view.embedder().view().equals(name)) {
            throw new IllegalArgumentException(
                    "view \""
                            + name
                            + "\" belongs to the embedder of \""
                            + view.embedder().view()
                            + "\"");
        }
        if (view.statistics().models() != models) {
            throw new IllegalArgumentException(
                    "view \""
                            + name
                            + "\" has sums of "
                            + view.statistics().models()
                            + " models, expected "
                            + models);
        }
    }

    private static int indexOf(List<ModelInfo> models, String name) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of the models, in the order of every view's columns. */
    public List<String> names() {
        return models.stream().map(ModelInfo::name).toList();
    }

    /** The column of a model, or -1 if the table does not know it. */
    public int indexOf(String model) {
        return indexOf(models, model);
    }

    /**
     * The view that an embedder's queries belong to.
     *
     * @throws IllegalArgumentException if there is none or it was fitted with another build of the
     *     embedder
     */
    public View viewOf(EmbedderId embedder) {
        View view = views.get(embedder.view());
        if (view == null) {
            throw new IllegalArgumentException(
                    "the table has no view \"" + embedder.view() + "\", only " + views.keySet());
        }
        if (!view.embedder().equals(embedder)) {
            throw new IllegalArgumentException(
                    "the table's view \""
                            + embedder.view()
                            + "\" was fitted with embedder "
                            + view.embedder().sha256()
                            + ", this is embedder "
                            + embedder.sha256()
                            + ": fit the table again with this embedder");
        }
        return view;
    }

    /**
     * The name of the model that a view's verdict compares routing with: the best single model, or
     * the safe model if the calibration is missing or stale (the sums have changed since).
     */
    public String judgedAgainst(View view) {
        Calibration calibration = view.calibration();
        return calibration == null || calibration.stale() != null
                ? safeModel
                : models.get(BestSingle.of(view.statistics())).name();
    }

    /** This table with the version that its file gave it. */
    public RoutingTable withVersion(String given) {
        return new RoutingTable(models, views, safeModel, spelling, provenance, given);
    }

    /** This table with another spelling, or none if null; its version is {@link #UNSAVED}. */
    public RoutingTable withSpelling(@Nullable Spelling given) {
        return new RoutingTable(models, views, safeModel, given, provenance, UNSAVED);
    }

    /**
     * Whether a query is out of distribution: by its spelling, or by its embedding in a view; false
     * if neither was measured.
     *
     * @param view one of this table's views
     * @param query the text's embedding by the view's embedder
     * @param nearest the query's nearest clusters, at least one
     */
    public boolean outside(View view, String text, Embedding query, Nearest nearest) {
        return (spelling != null && spelling.unlike(text)) || view.outside(query, nearest);
    }
}
