package io.paretorouter.api;

import java.util.function.Consumer;

/**
 * A response that is written event by event, once its source has something to send.
 *
 * @param source writes the response; what it throws before its first event becomes an error
 *     response
 */
record EventStream(Consumer<EventSink> source) {}
