/**
 * What an operator knows about the models, as a JSON file: {@code router.models-file} when serving,
 * {@code --models} when fitting.
 */
@NullMarked
package io.paretorouter.adapter.modelsfile;

import org.jspecify.annotations.NullMarked;
