package io.paretorouter.offline.cli;

import io.paretorouter.core.score.Scorer;
import picocli.CommandLine.Option;

/** The option that says which scorer to use. */
final class ScorerOption {
    @Option(
            names = "--scorer",
            paramLabel = "expected|paper",
            converter = ByLabel.class,
            defaultValue = "expected",
            description = "How models are scored: by expected value, or as in the paper.")
    private Scorer.Kind kind;

    /** The scorer that was named, or the default. */
    Scorer.Kind kind() {
        return kind;
    }

    /** Converts the names that tables and requests use too. */
    static final class ByLabel extends TextOf<Scorer.Kind> {
        ByLabel() {
            super(Scorer.Kind::of);
        }
    }
}
