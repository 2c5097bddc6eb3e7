package io.paretorouter.infra.settings;

import org.jspecify.annotations.Nullable;

/** What settings have to hold, said in one way. */
final class Check {
    private Check() {}

    /**
     * Refuses what does not hold.
     *
     * @throws IllegalArgumentException naming the setting, what it must be, and what it is
     */
    static void that(boolean holds, String setting, String must, @Nullable Object is) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " must be " + must + ", got " + is);
        }
    }

    /** {@link #that} for a text of a certain form, from beginning to end. */
    static void form(String setting, String regex, @Nullable String is) {
        that(is != null && is.matches(regex), setting, "of the form " + regex, is);
    }
}
