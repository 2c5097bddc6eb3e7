package io.paretorouter.offline.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option as the rest of the router reads the same text, and says as much of what is wrong
 * with it.
 */
abstract class TextOf<T> implements ITypeConverter<T> {
    private final Function<String, T> reading;

    /**
     * A converter.
     *
     * @param reading throws an {@link IllegalArgumentException} that names what was expected
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
