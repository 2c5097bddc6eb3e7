/**
 * The router's main job: {@link io.paretorouter.core.chat.RoutedChat#answer} embeds a query,
 * decides, calls the chosen model, and falls back to the runner-up after a transient failure.
 */
@NullMarked
package io.paretorouter.core.chat;

import org.jspecify.annotations.NullMarked;
