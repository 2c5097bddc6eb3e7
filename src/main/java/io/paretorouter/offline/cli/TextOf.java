package io.paretorouter.offline.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts an option's text as the rest of the router does, with the same messages about what is
 * wrong.
 */
abstract class TextOf<T> implements ITypeConverter<T> {
    private final Function<String, T> reading;

    /**
     * A converter.
     *
     * @param reading reads the text; throws an {@link IllegalArgumentException} that says what was
     *     expected
     */
    TextOf(Function<String, T> reading) {
        this.reading = reading;
    }

    @Override
    public final T convert(String text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
