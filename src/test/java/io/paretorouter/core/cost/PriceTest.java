package io.paretorouter.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.llm.Usage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Price PLAIN = new Price(3, 15, DAY);
    private static final Price CACHING = new Price(3, 15, new CachePrice(0.3, 3.75), DAY);
    private static final Usage CACHED = new Usage(1000, 600L, 300L, 50, 20L);

    @Test
    void pricesEachPartOfAUsageOnce() {
        double expected = (100 * 3 + 600 * 0.3 + 300 * 3.75 + 50 * 15) / 1e6;

        assertThat(CACHING.cost(CACHED).amount()).isCloseTo(expected, within(1e-15));
    }

    @Test
    void pricesCachedInputLikeAnyOtherWhereThePriceSaysNothingOfACache() {
        assertThat(PLAIN.cost(CACHED)).isEqualTo(PLAIN.cost(new Usage(1000, 50)));
    }

    @Test
    void pricesAUsageWithoutACacheLikeItsCounts() {
        assertThat(CACHING.cost(new Usage(1000, 50))).isEqualTo(PLAIN.cost(1000, 50));
    }

    @Test
    void takesReasoningForAPartOfTheOutput() {
        assertThat(PLAIN.cost(new Usage(0, null, 50, 20L))).isEqualTo(PLAIN.cost(new Usage(0, 50)));
    }

    @Test
    void knowsWhatACacheSavesOrTakesTheShareItIsGiven() {
        Price dearCache = new Price(3, 15, new CachePrice(4.0, null), PLAIN.asOf());

        assertThat(CACHING.savedByCache(1000, 0.5).amount())
                .isCloseTo(1000 * (3 - 0.3) / 1e6, within(1e-15));
        assertThat(PLAIN.savedByCache(1000, 0.5).amount())
                .isCloseTo(1000 * 1.5 / 1e6, within(1e-15));
        assertThat(dearCache.savedByCache(1000, 0.5).amount()).isZero();
    }

    @Test
    void refusesAPriceThatIsNone() {
        assertThatThrownBy(() -> new CachePrice(-1.0, null))
                .hasMessageContaining("usdPerMillionCachedInputTokens");
        assertThatThrownBy(() -> new CachePrice(null, Double.NaN))
                .hasMessageContaining("usdPerMillionCacheWriteTokens");
    }
}
