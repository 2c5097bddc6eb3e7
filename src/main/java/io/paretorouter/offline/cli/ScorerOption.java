package io.paretorouter.offline.cli;

import io.paretorouter.core.score.Scorer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which scorer to rank with. */
final class ScorerOption {
    @Option(
            names = "--scorer",
            paramLabel = "expected|paper",
            converter = ByLabel.class,
            defaultValue = "expected",
            description = "How models are ranked: by expected value, or as the paper does.")
    private Scorer.Kind kind;

    /** The scorer that was named, or the default. */
    Scorer.Kind kind() {
        return kind;
    }

    /** Reads the names that tables and requests use too. */
    static final class ByLabel implements ITypeConverter<Scorer.Kind> {
        @Override
        public Scorer.Kind convert(String label) {
            try {
                return Scorer.Kind.of(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
