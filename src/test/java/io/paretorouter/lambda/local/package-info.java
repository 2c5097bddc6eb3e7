/**
 * A Lambda on this machine: the Runtime API that a function talks to, and front doors that turn
 * HTTP into events and answers back into HTTP, streamed ones piece by piece.
 *
 * <p>It shares no code with the function's side, so that a misreading of the protocol does not
 * cancel out; AWS's own runtime client is held against it. It stands among the tests, which are its
 * first users; {@code src/main/scripts/local-lambda} runs it for everyone else from the compiled
 * test classes, so that it is in no artifact.
 */
@NullMarked
package io.paretorouter.lambda.local;

import org.jspecify.annotations.NullMarked;
