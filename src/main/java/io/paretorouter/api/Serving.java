package io.paretorouter.api;

import io.paretorouter.core.chat.RoutedChat;

/**
 * What one routing table makes of requests. A request takes it once, and keeps to it: tables are
 * replaced while requests are served.
 *
 * @param catalog the models that a request can name
 * @param chat what decides and answers
 */
public record Serving(Catalog catalog, RoutedChat chat) {}
