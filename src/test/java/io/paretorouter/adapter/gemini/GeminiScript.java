package io.paretorouter.adapter.gemini;

import io.paretorouter.fixture.VendorPeer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Google's Gemini API as its public documentation describes it. */
final class GeminiScript implements VendorPeer.Script {
    static final String KEY = "AIza-secret";

    private static final Pattern PATH =
            Pattern.compile(
                    "/v1beta/models/([^/:]+):(generateContent|streamGenerateContent\\?alt=sse)");

    @Override
    public int refusal(VendorPeer.Seen request) {
        boolean known = KEY.equals(request.headers().getFirst("x-goog-api-key"));
        return !PATH.matcher(request.uri()).matches() ? 404 : known ? 0 : 401;
    }

    @Override
    public String model(VendorPeer.Seen request) {
        Matcher path = PATH.matcher(request.uri());
        return path.matches() ? path.group(1) : "";
    }

    @Override
    public boolean streams(VendorPeer.Seen request) {
        return request.uri().endsWith("?alt=sse");
    }

    @Override
    public String streamType() {
        return "text/event-stream";
    }

    @Override
    public String error(int status) {
        return "{\"error\":{\"code\":%d,\"message\":\"peer says %d\",\"status\":\"SOME\"}}"
                .formatted(status, status);
    }

    @Override
    public String whole(String kind) {
        String parts =
                kind.equals("tools")
                        ? call("Oslo") + "," + call("Rome")
                        : "{\"text\":\"a thought\",\"thought\":true},{\"text\":\"Hello world\"}";
        return response(parts, "STOP", !kind.equals("no-usage"));
    }

    private static String call(String town) {
        return """
               {"functionCall":{"name":"weather","args":{"city":"%s"}},\
               "thoughtSignature":"c2ln"}"""
                .formatted(town);
    }

    private static String response(String parts, String finish, boolean counts) {
        String finished = finish.isEmpty() ? "" : ",\"finishReason\":\"" + finish + "\"";
        String usage =
                counts
                        ? ",\"usageMetadata\":{\"promptTokenCount\":9,\"cachedContentTokenCount\":2,"
                                + "\"candidatesTokenCount\":3,\"thoughtsTokenCount\":1,"
                                + "\"totalTokenCount\":13}"
                        : "";
        return """
               {"candidates":[{"content":{"parts":[%s],"role":"model"}%s,"index":0}]%s,\
               "modelVersion":"gemini-there","responseId":"r-1"}"""
                .formatted(parts, finished, usage);
    }

    @Override
    public List<byte[]> pieces(String kind) {
        boolean counts = !kind.equals("no-usage");
        List<byte[]> pieces = new ArrayList<>();
        if (kind.equals("tools")) {
            pieces.add(event(response(call("Oslo"), "", counts)));
            pieces.add(event(response(call("Rome"), "", counts)));
        } else {
            pieces.add(event(response("{\"text\":\"hm\",\"thought\":true}", "", counts)));
            pieces.add(event(response("{\"text\":\"Hello \"}", "", counts)));
            pieces.add(event(response("{\"text\":\"world\"}", "", counts)));
        }
        pieces.add(event(response("{\"text\":\"\"}", "STOP", counts)));
        return pieces;
    }

    static byte[] event(String data) {
        return ("data: " + data + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] malformedPiece() {
        return event("{nope");
    }

    @Override
    public byte[] hugePiece() {
        return "data: ".getBytes(StandardCharsets.UTF_8);
    }
}
