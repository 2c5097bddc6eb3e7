/**
 * The AWS resources of one deployment: a function behind a front door that streams, a bucket of
 * routing tables, keys, alarms, and what they cost.
 *
 * <p><b>Nothing is granted by pattern.</b> Every allowed action is spelt out, and every resource is
 * one that this stack makes or that the settings name, with three exceptions, whose names nobody
 * can know beforehand: objects below the tables' prefix, which are named by the hashes of tables
 * yet to be published, streams in the function's own log, which Lambda names, and models at the end
 * of a path, in the API's leave to invoke the function. Policies managed by AWS are not used: they
 * allow on everything what is needed on one thing. Tests read every policy of the template and fail
 * on anything else. What AWS adds for CodeDeploy is therefore replaced by a role of our own ({@link
 * io.paretorouter.infra.Rollout}).
 *
 * <p><b>What turns a deployment back.</b> A new version gets a tenth of the traffic first; alarms
 * that a new version can cause (5xx, failures that streams hide, crashes, p99, throttles,
 * fallbacks, refused tables) stop it and give the traffic back. A table that has grown old and a
 * month that has grown dear have alarms too, but turn nothing back: they would be there before the
 * new version, and would only keep a repair from being deployed.
 *
 * <p><b>Paths are named one by one</b> at API Gateway. What the router does not serve costs no
 * invocation, and leave to invoke is given path by path.
 *
 * <p><b>A package that is not built yet</b> does not keep the template from being made; the
 * template then asks where the code is as parameters without defaults, so that it cannot be
 * deployed by accident with something else in the code's place. A package for the wrong processor
 * is refused.
 *
 * <p><b>API Gateway's account-wide role</b> for writing logs is not made here: there is one per
 * account and region, other stacks depend on it, and deleting this one must not take it away.
 */
@NullMarked
package io.paretorouter.infra;

import org.jspecify.annotations.NullMarked;
