package io.paretorouter.offline.data;

import java.util.random.RandomGenerator;

/** Shuffles numbers (Fisher-Yates, in Durstenfeld's in-place version). */
public final class Shuffle {
    private Shuffle() {}

    /** Shuffles in place and returns the same array. */
    public static int[] of(int[] numbers, RandomGenerator random) {
        for (int last = numbers.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = held;
        }
        return numbers;
    }
}
