/** Money: the only place where tokens become dollars. */
@NullMarked
package io.paretorouter.core.cost;

import org.jspecify.annotations.NullMarked;
