package io.paretorouter.offline.judge;

import io.paretorouter.offline.evaluate.TestSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the judged data and the table's fit with each other.
 *
 * @param sameFile whether the judged queries come from the file that was fitted
 * @param common the table's candidates that the judged data know, in the table's order
 * @param onlyInTable its other candidates
 * @param onlyInData the models of the judged data that the table does not route to
 * @param queries how many queries were read to be judged, with and without labels
 * @param outside how many of them are unlike all that was fitted
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

    /** Sets the names side by side. */
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

    /** The share of the queries that are unlike all that was fitted, in [0, 1]. */
    public double outsideShare() {
        return (double) outside / queries;
    }
}
