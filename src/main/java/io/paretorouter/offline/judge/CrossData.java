package io.paretorouter.offline.judge;

import io.paretorouter.offline.evaluate.TestSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the judged data match the table.
 *
 * @param sameFile whether the judged queries come from the file that the table was fitted on
 * @param common the table's candidates that are labelled in the judged data, in the table's order
 * @param onlyInTable the table's other candidates
 * @param onlyInData the models in the judged data that are not candidates of the table
 * @param queries the number of queries read for judging, with and without labels
 * @param outside how many of them are out of distribution
 */
public record CrossData(
        boolean sameFile,
        List<String> common,
        List<String> onlyInTable,
        List<String> onlyInData,
        int queries,
        int outside) {
    public CrossData {
        common = List.copyOf(common);
        onlyInTable = List.copyOf(onlyInTable);
        onlyInData = List.copyOf(onlyInData);
    }

    /** Compares the models and counts the out-of-distribution queries. */
    static CrossData of(Material material) {
        List<String> names = material.models();
        List<String> candidates =
                Arrays.stream(TestSet.Candidates.of(material.view().statistics()).columns())
                        .mapToObj(names::get)
                        .toList();
        List<String> labelled = TestSet.labelled(material.data().queries(), candidates);
        return new CrossData(
                material.sameFile(),
                labelled,
                candidates.stream().filter(name -> !labelled.contains(name)).toList(),
                material.data().models().stream()
                        .filter(name -> !candidates.contains(name))
                        .toList(),
                material.embeddings().size(),
                (int)
                        IntStream.range(0, material.embeddings().size())
                                .parallel()
                                .filter(material::outside)
                                .count());
    }

    /** Whether every candidate of the table can be judged. */
    public boolean complete() {
        return onlyInTable.isEmpty();
    }

    /** The share of the queries that are out of distribution, in [0, 1]. */
    public double outsideShare() {
        return (double) outside / queries;
    }
}
