package io.paretorouter.adapter.tablestore;

import org.jspecify.annotations.Nullable;

/** Objects by key, below one place. Safe for use by many threads. */
interface Storage {

    /** What became of reading an object. */
    sealed interface Read {}

    /**
     * The object.
     *
     * @param bytes its content; not to be changed
     * @param tag changes whenever the content does
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, once
    record Found(byte[] bytes, String tag) implements Read {}

    /** The object is the one that is known. */
    record Unchanged() implements Read {}

    /** There is no such object. */
    record Absent() implements Read {}

    /**
     * Reads an object.
     *
     * @param known the tag of the content that need not be read again; null if there is none
     * @param most bytes that it may have
     * @throws StoreException if that cannot be told
     */
    Read get(String key, @Nullable String known, long most) throws StoreException;

    /**
     * Writes an object whole, if it is still the one that was read.
     *
     * @param replaced the tag of what it replaces; null if it is to be the first
     * @return whether it was written; if not, another came first
     * @throws StoreException if that cannot be told
     */
    boolean put(String key, byte[] bytes, @Nullable String replaced) throws StoreException;

    /** How messages name the place, such as {@code s3://bucket/prefix/}. */
    String name();
}
