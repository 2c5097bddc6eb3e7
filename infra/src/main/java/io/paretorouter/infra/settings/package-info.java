/**
 * What an operator can decide about a deployment, as values that refuse what cannot work.
 *
 * <p>Every setting stands with its default and its unit in {@code defaults.json}, in one place; an
 * operator's file holds only what differs, and the command line can change single values. A name
 * that nothing reads is refused: a setting misspelt must not be a setting ignored. Mistakes are
 * found when the template is made, not by a deployment that fails halfway.
 */
@NullMarked
package io.paretorouter.infra.settings;

import org.jspecify.annotations.NullMarked;
