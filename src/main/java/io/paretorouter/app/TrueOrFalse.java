package io.paretorouter.app;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that is true or false, in any of MicroProfile's words for these. MicroProfile's
 * own converter takes every other word for false.
 */
public final class TrueOrFalse implements Converter<Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y", "on" -> true;
            case "false", "0", "no", "n", "off" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "must be \"true\" or \"false\", got \"" + text + "\"");
        };
    }
}
