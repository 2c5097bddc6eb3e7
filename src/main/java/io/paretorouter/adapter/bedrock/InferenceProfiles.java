package io.paretorouter.adapter.bedrock;

import java.util.regex.Pattern;

/**
 * The ids of Bedrock that stand for a model in several regions at once.
 *
 * <p>A model's own id ({@code anthropic.claude-…}) is served in the region that is called. An
 * inference profile ({@code eu.anthropic.claude-…}, {@code global.…}, or an ARN) lets AWS process a
 * request in any region of a set that only AWS knows.
 */
public final class InferenceProfiles {
    /** A geography, a vendor, a model; a model's version may have a dot, its vendor no hyphen. */
    private static final Pattern CROSS_REGION = Pattern.compile("[a-z-]+\\.[a-z0-9]+\\..+|arn:.+");

    private InferenceProfiles() {}

    /** Whether a request to an id may leave the region that is called; in doubt, it may. */
    public static boolean mayLeaveRegion(String modelId) {
        return CROSS_REGION.matcher(modelId).matches();
    }
}
