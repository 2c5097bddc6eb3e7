package io.paretorouter.app;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that is true or false; SmallRye's own converter takes any other word for false.
 */
public final class TrueOrFalse implements Converter<Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean convert(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "must be \"true\" or \"false\", got \"" + text + "\"");
        };
    }
}
