package io.paretorouter.adapter.openai;

import io.paretorouter.fixture.VendorPeer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server that answers, to the letter, what the request's model is called. */
final class RawScript implements VendorPeer.Script {
    @Override
    public String streamType() {
        return "text/event-stream";
    }

    @Override
    public String error(int status) {
        return "{}";
    }

    @Override
    public String whole(String kind) {
        return kind;
    }

    @Override
    public List<byte[]> pieces(String kind) {
        return List.of(kind.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] malformedPiece() {
        return new byte[0];
    }

    @Override
    public byte[] hugePiece() {
        return new byte[0];
    }

    @Override
    public int refusal(VendorPeer.Seen request) {
        return 0;
    }
}
