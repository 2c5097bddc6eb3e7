package io.paretorouter.adapter.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a provider asks the router to wait.
 *
 * <p>Source: RFC 9110 §10.2.3: seconds, or a date, which is compared with the response's own {@code
 * Date}, so that no two clocks need to agree. Azure and OpenAI also send {@code retry-after-ms}.
 */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,9}))?s?");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,12}");

    private RetryAfter() {}

    /**
     * The wait that a response's headers ask for; null if they ask for none, or not in a known
     * form.
     */
    static @Nullable Duration in(HttpHeaders headers) {
        String milliseconds = headers.firstValue("retry-after-ms").orElse("");
        if (MILLISECONDS.matcher(milliseconds).matches()) {
            return Duration.ofMillis(Long.parseLong(milliseconds));
        }
        return of(
                headers.firstValue("Retry-After").orElse(null),
                headers.firstValue("Date").orElse(null));
    }

    /**
     * The wait that a header asks for; null if it asks for none, or not in a known form.
     *
     * @param value the value of {@code Retry-After}: seconds, or a date
     * @param now the response's {@code Date}
     */
    public static @Nullable Duration of(@Nullable String value, @Nullable String now) {
        if (value == null) {
            return null;
        }
        Duration seconds = seconds(value.strip());
        return seconds == null && now != null ? between(now, value) : seconds;
    }

    /**
     * A duration in seconds such as 7 or 0.5, with or without the unit s; null if the text is not
     * one.
     */
    public static @Nullable Duration seconds(String text) {
        Matcher matcher = SECONDS.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(2) == null ? "0" : matcher.group(2);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
        return Duration.ofSeconds(Long.parseLong(matcher.group(1)), nanos);
    }

    private static @Nullable Duration between(String now, String then) {
        try {
            Duration wait = Duration.between(date(now), date(then));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null; // neither seconds nor a date
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
