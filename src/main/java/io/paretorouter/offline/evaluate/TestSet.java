package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Queries to judge on: each is labelled for every candidate, so that all policies are compared on
 * the same queries.
 *
 * @param models the m names of the columns
 * @param queries n queries
 * @param labels n rows over the m models of a table
 * @param candidates the columns that may be chosen
 * @param leftOut the number of queries dropped because a candidate's label is missing
 */
public record TestSet(
        List<String> models,
        List<LabelledQuery> queries,
        Labels labels,
        Candidates candidates,
        int leftOut) {

    /** The columns that may be chosen, at least one. Immutable. */
    public static final class Candidates {
        private final int[] columns;

        private Candidates(int[] columns) {
            this.columns = columns;
        }

        /** The candidates of the given columns, at least one, ascending. */
        public static Candidates of(int[] columns) {
            return new Candidates(columns.clone());
        }

        /** The candidates of a table's statistics. */
        public static Candidates of(Statistics statistics) {
            return new Candidates(
                    IntStream.range(0, statistics.models())
                            .filter(statistics::candidate)
                            .toArray());
        }

        /**
         * The candidates among these that have one of the given names, at least one.
         *
         * @param models the names of all columns
         */
        public Candidates named(List<String> names, List<String> models) {
            return new Candidates(
                    Arrays.stream(columns)
                            .filter(column -> names.contains(models.get(column)))
                            .toArray());
        }

        /** A copy of the columns, ascending. */
        public int[] columns() {
            return columns.clone();
        }

        /** Whether a query is labelled for all candidates. */
        boolean complete(LabelledQuery query, List<String> models) {
            return Arrays.stream(columns).mapToObj(models::get).allMatch(query::complete);
        }
    }

    /**
     * The test set of those queries that are complete.
     *
     * @param models the table's models, in its order
     * @throws IllegalArgumentException if no query is complete
     */
    public static TestSet of(
            List<LabelledQuery> queries, List<String> models, Candidates candidates) {
        List<LabelledQuery> complete =
                queries.stream().filter(query -> candidates.complete(query, models)).toList();
        if (complete.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of the "
                            + queries.size()
                            + " queries is labelled with score and cost for every model that can be"
                            + " compared");
        }
        return new TestSet(
                models,
                complete,
                new Labels(complete, models),
                candidates,
                queries.size() - complete.size());
    }

    /**
     * The queries that are labelled for every model of which the data know both score and cost on
     * any query.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static TestSet complete(LabelledData data) {
        List<String> models = data.models();
        List<String> labelled = labelled(data.queries(), models);
        return of(
                data.queries(),
                models,
                new Candidates(labelled.stream().mapToInt(models::indexOf).toArray()));
    }

    /** The names of the candidates. */
    public List<String> candidateNames() {
        return Arrays.stream(candidates.columns()).mapToObj(models::get).toList();
    }

    /**
     * Those of the given models that have both score and cost on at least one query, in the given
     * order.
     */
    public static List<String> labelled(List<LabelledQuery> queries, List<String> models) {
        return models.stream().filter(model -> labelled(queries, model)).toList();
    }

    private static boolean labelled(List<LabelledQuery> queries, String model) {
        return queries.stream().anyMatch(query -> query.complete(model));
    }

    /** The number of queries, n. */
    public int size() {
        return queries.size();
    }

    /** The rows of each dataset, by dataset name. */
    public List<Group> groups() {
        return queries.stream()
                .map(LabelledQuery::dataset)
                .distinct()
                .sorted()
                .map(this::group)
                .toList();
    }

    /** All rows as one group. */
    public Group all() {
        return new Group("all", IntStream.range(0, size()).toArray());
    }

    private Group group(String dataset) {
        return new Group(
                dataset,
                IntStream.range(0, size())
                        .filter(row -> queries.get(row).dataset().equals(dataset))
                        .toArray());
    }

    /** The rows of one dataset. Immutable. */
    public static final class Group {
        private final String name;
        private final int[] rows;

        private Group(String name, int[] rows) {
            this.name = name;
            this.rows = rows;
        }

        /** The name of the dataset. */
        public String name() {
            return name;
        }

        /** A copy of the rows, at least one. */
        public int[] rows() {
            return rows.clone();
        }

        /** The number of rows. */
        public int size() {
            return rows.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group group
                    && group.name.equals(name)
                    && Arrays.equals(group.rows, rows);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(rows);
        }
    }
}
