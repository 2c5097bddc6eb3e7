package io.paretorouter.adapter.tablestore;

import org.jspecify.annotations.Nullable;

/** Stores objects by key, below one place. Safe for use by many threads. */
interface Storage {

    /** The result of reading an object. */
    sealed interface Read {}

    /**
     * The object was read.
     *
     * @param bytes its content; not to be changed
     * @param tag changes whenever the content does
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once
    record Found(byte[] bytes, String tag) implements Read {}

    /** The object still has the known tag. */
    record Unchanged() implements Read {}

    /** There is no such object. */
    record Absent() implements Read {}

    /**
     * Reads an object.
     *
     * @param known the tag of content that need not be read again; null if there is none
     * @param most the most bytes that it may have
     * @throws StoreException if the object cannot be read or its state is unknown
     */
    Read get(String key, @Nullable String known, long most) throws StoreException;

    /**
     * Writes a whole object, if it is still the one that was read.
     *
     * @param replaced the tag of the object that it replaces; null if there must be none yet
     * @return whether it was written; if not, another write came first
     * @throws StoreException if that cannot be determined
     */
    boolean put(String key, byte[] bytes, @Nullable String replaced) throws StoreException;

    /** The place's name in messages, such as {@code s3://bucket/prefix/}. */
    String name();
}
