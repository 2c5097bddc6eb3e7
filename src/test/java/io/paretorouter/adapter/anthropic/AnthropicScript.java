package io.paretorouter.adapter.anthropic;

import io.paretorouter.fixture.VendorPeer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Anthropic's Messages API as its public documentation describes it. */
final class AnthropicScript implements VendorPeer.Script {
    static final String KEY = "sk-ant-secret";

    /** A model whose stream begins, and then ends in an error before a word is said. */
    static final String OVERLOADED = "overloaded";

    @Override
    public int refusal(VendorPeer.Seen request) {
        boolean addressed =
                request.uri().equals("/v1/messages")
                        && "2023-06-01".equals(request.headers().getFirst("anthropic-version"));
        boolean known = KEY.equals(request.headers().getFirst("x-api-key"));
        return !addressed ? 404 : !known ? 401 : !request.json().has("max_tokens") ? 400 : 0;
    }

    @Override
    public String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public String error(int status) {
        return """
        {"type":"error","error":{"type":"some_error","message":"peer says %d"},
         "request_id":"req_1"}\
        """
                .formatted(status);
    }

    @Override
    public String whole(String kind) {
        String usage =
                kind.equals("no-usage")
                        ? ""
                        : """
                        ,"usage":{"input_tokens":5,"cache_creation_input_tokens":1,
                         "cache_read_input_tokens":3,"output_tokens":4,"service_tier":"standard"}\
                        """;
        boolean tools = kind.equals("tools");
        String content =
                tools
                        ? call("Oslo", "{\"city\":\"Oslo\"}")
                                + ","
                                + call("Rome", "{\"city\":\"Rome\"}")
                        : "{\"type\":\"text\",\"text\":\"Hello world\"}";
        return """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-there",
         "content":[%s],"stop_reason":"%s","stop_sequence":null%s}\
        """
                .formatted(content, tools ? "tool_use" : "end_turn", usage);
    }

    private static String call(String town, String input) {
        return """
        {"type":"tool_use","id":"toolu_%s","name":"weather","input":%s}\
        """
                .formatted(town, input);
    }

    @Override
    public List<byte[]> pieces(String kind) {
        boolean counts = !kind.equals("no-usage");
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(
                event(
                        "message_start",
                        """
                        "message":{"id":"msg_1","type":"message","role":"assistant","content":[],
                         "model":"claude-there","stop_reason":null%s}\
                        """
                                .formatted(
                                        counts
                                                ? ",\"usage\":{\"input_tokens\":5,"
                                                        + "\"cache_creation_input_tokens\":1,"
                                                        + "\"cache_read_input_tokens\":3,"
                                                        + "\"output_tokens\":1}"
                                                : "")));
        pieces.add(event("ping", "\"x\":0"));
        if (kind.equals(OVERLOADED)) {
            pieces.add(
                    event(
                            "error",
                            "\"error\":{\"type\":\"overloaded_error\",\"message\":\"busy\"}"));
            return pieces;
        }
        if (kind.equals("tools")) {
            addCall(pieces, 0, "Oslo");
            addCall(pieces, 1, "Rome");
        } else {
            addText(pieces);
        }
        pieces.add(
                event(
                        "message_delta",
                        "\"delta\":{\"stop_reason\":\"%s\",\"stop_sequence\":null}%s"
                                .formatted(
                                        kind.equals("tools") ? "tool_use" : "end_turn",
                                        counts ? ",\"usage\":{\"output_tokens\":4}" : "")));
        pieces.add(event("message_stop", "\"x\":0"));
        return pieces;
    }

    private static void addText(List<byte[]> pieces) {
        pieces.add(
                event(
                        "content_block_start",
                        "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
        for (String word : new String[] {"Hello ", "world"}) {
            pieces.add(
                    event(
                            "content_block_delta",
                            "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"%s\"}"
                                    .formatted(word)));
        }
        pieces.add(event("content_block_stop", "\"index\":0"));
    }

    private static void addCall(List<byte[]> pieces, int index, String town) {
        pieces.add(
                event(
                        "content_block_start",
                        "\"index\":%d,\"content_block\":%s".formatted(index, call(town, "{}"))));
        for (String part : new String[] {"{\\\"city\\\":", "\\\"" + town + "\\\"}"}) {
            pieces.add(
                    event(
                            "content_block_delta",
                            "\"index\":%d,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"%s\"}"
                                    .formatted(index, part)));
        }
        pieces.add(event("content_block_stop", "\"index\":" + index));
    }

    private static byte[] event(String type, String fields) {
        String data = "{\"type\":\"" + type + "\"," + fields.replace("\n", "") + "}";
        return ("event: " + type + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] malformedPiece() {
        return "event: ping\ndata: {nope\n\n".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] hugePiece() {
        return "data: ".getBytes(StandardCharsets.UTF_8);
    }
}
