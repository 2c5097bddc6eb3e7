package io.paretorouter.infra.settings;

/**
 * How much is let in.
 *
 * @param requestsPerSecond on average
 * @param burst at once
 * @param requestsPerMonth of each key
 */
public record Throttle(double requestsPerSecond, int burst, int requestsPerMonth) {
    public Throttle {
        Check.that(
                requestsPerSecond > 0,
                "frontDoor.throttle.requestsPerSecond",
                "positive",
                requestsPerSecond);
        Check.that(burst > 0, "frontDoor.throttle.burst", "positive", burst);
        Check.that(
                requestsPerMonth > 0,
                "frontDoor.throttle.requestsPerMonth",
                "positive",
                requestsPerMonth);
    }
}
