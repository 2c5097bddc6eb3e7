package io.paretorouter.api;

import io.paretorouter.core.chat.RoutedChat;

/**
 * Everything that serves requests with one routing table. A request takes it once and keeps it,
 * because tables are replaced while requests are served.
 *
 * @param catalog the models that a request can name
 * @param chat what decides and answers
 */
public record Serving(Catalog catalog, RoutedChat chat) {}
