package io.paretorouter.adapter.bedrock;

import java.util.regex.Pattern;

/**
 * Recognises the ids of Bedrock's inference profiles, which stand for a model in several regions at
 * once.
 *
 * <p>A model's own id ({@code anthropic.claude-…}) is served in the region that is called. An
 * inference profile ({@code eu.anthropic.claude-…}, {@code global.…}, or an ARN) lets AWS process a
 * request in any region of a set that only AWS knows.
 */
public final class InferenceProfiles {
    /**
     * A geography, a vendor and a model. A model's version may contain a dot; a vendor's name has
     * no hyphen.
     */
    private static final Pattern CROSS_REGION = Pattern.compile("[a-z-]+\\.[a-z0-9]+\\..+|arn:.+");

    private InferenceProfiles() {}

    /**
     * Whether AWS may process a request to this id outside the region that is called; true if in
     * doubt.
     */
    public static boolean mayLeaveRegion(String modelId) {
        return CROSS_REGION.matcher(modelId).matches();
    }
}
