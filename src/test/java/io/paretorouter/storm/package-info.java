/**
 * An endurance test: providers that fail in every way they can, many clients at once, and an
 * account that has to come out even.
 *
 * <pre>{@code
 * ./mvnw -Dquick test -Dtest=StormTest -Dstorm.seconds=300
 * }</pre>
 *
 * <p>Without {@code storm.seconds} it is a matter of seconds, and one of the tests.
 */
@NullMarked
package io.paretorouter.storm;

import org.jspecify.annotations.NullMarked;
