/**
 * What a request takes longer for passing through the router, and what it takes longer for coming
 * as a Lambda event, seen from a client on the same machine, with a provider that takes no time.
 */
package io.paretorouter.bench.gateway;
