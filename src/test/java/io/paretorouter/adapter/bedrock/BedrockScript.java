package io.paretorouter.adapter.bedrock;

import static io.paretorouter.adapter.bedrock.EventFrames.event;

import io.paretorouter.fixture.SigV4;
import io.paretorouter.fixture.VendorPeer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amazon Bedrock's Converse and ConverseStream as their public documentation describes them. */
final class BedrockScript implements VendorPeer.Script {
    static final String KEY_ID = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String REGION = "eu-central-1";

    /** A model whose stream ends in an exception of the model's. */
    static final String FAILS_IN_STREAM = "fails-in-stream";

    private static final int HUGE_BYTES = 1 << 30;
    private static final Pattern PATH =
            Pattern.compile("/model/([^/]+)/(converse|converse-stream)");

    @Override
    public int refusal(VendorPeer.Seen request) {
        boolean known = SigV4.signed(request, KEY_ID, SECRET, new SigV4.Scope(REGION, "bedrock"));
        return !PATH.matcher(request.uri()).matches() ? 404 : known ? 0 : 403;
    }

    @Override
    public String model(VendorPeer.Seen request) {
        Matcher path = PATH.matcher(request.uri());
        String model = path.matches() ? path.group(1) : "";
        return URLDecoder.decode(model, StandardCharsets.UTF_8).replaceFirst("^vendor[.:]", "");
    }

    @Override
    public boolean streams(VendorPeer.Seen request) {
        return request.uri().endsWith("/converse-stream");
    }

    @Override
    public String streamType() {
        return "application/vnd.amazon.eventstream";
    }

    @Override
    public String error(int status) {
        return "{\"message\":\"peer says " + status + "\"}";
    }

    @Override
    public String whole(String kind) {
        boolean tools = kind.equals("tools");
        String content = tools ? call("Oslo") + "," + call("Rome") : "{\"text\":\"Hello world\"}";
        String usage = kind.equals("no-usage") ? "" : ",\"usage\":" + usage();
        return """
               {"output":{"message":{"role":"assistant","content":[%s]}},"stopReason":"%s",
                "metrics":{"latencyMs":5}%s}"""
                .formatted(content, tools ? "tool_use" : "end_turn", usage);
    }

    private static String usage() {
        return """
               {"inputTokens":5,"outputTokens":4,"totalTokens":13,"cacheReadInputTokens":3,\
               "cacheWriteInputTokens":1}""";
    }

    private static String call(String town) {
        return """
               {"toolUse":{"toolUseId":"tooluse_%s","name":"weather","input":{"city":"%s"}}}"""
                .formatted(town, town);
    }

    @Override
    public List<byte[]> pieces(String kind) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(event("messageStart", "{\"role\":\"assistant\"}"));
        if (kind.equals("tools")) {
            addCall(pieces, 0, "Oslo");
            addCall(pieces, 1, "Rome");
        } else {
            for (String word : new String[] {"Hello ", "world"}) {
                pieces.add(
                        event(
                                "contentBlockDelta",
                                "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"" + word + "\"}}"));
            }
            pieces.add(event("contentBlockStop", "{\"contentBlockIndex\":0}"));
        }
        if (kind.equals(FAILS_IN_STREAM)) {
            pieces.add(EventFrames.exception("throttlingException", error(429)));
            return pieces;
        }
        String reason = kind.equals("tools") ? "tool_use" : "end_turn";
        pieces.add(event("messageStop", "{\"stopReason\":\"" + reason + "\"}"));
        pieces.add(
                event(
                        "metadata",
                        kind.equals("no-usage")
                                ? "{\"metrics\":{\"latencyMs\":5}}"
                                : "{\"usage\":" + usage() + ",\"metrics\":{\"latencyMs\":5}}"));
        return pieces;
    }

    private static void addCall(List<byte[]> pieces, int index, String town) {
        pieces.add(
                event(
                        "contentBlockStart",
                        """
                        {"contentBlockIndex":%d,"start":{"toolUse":{"toolUseId":"tooluse_%s",\
                        "name":"weather"}}}"""
                                .formatted(index, town)));
        for (String part : new String[] {"{\\\"city\\\":", "\\\"" + town + "\\\"}"}) {
            pieces.add(
                    event(
                            "contentBlockDelta",
                            "{\"contentBlockIndex\":%d,\"delta\":{\"toolUse\":{\"input\":\"%s\"}}}"
                                    .formatted(index, part)));
        }
        pieces.add(event("contentBlockStop", "{\"contentBlockIndex\":" + index + "}"));
    }

    @Override
    public byte[] malformedPiece() {
        return event("messageStop", "{nope");
    }

    @Override
    public byte[] hugePiece() {
        return EventFrames.prelude(HUGE_BYTES, 0);
    }
}
