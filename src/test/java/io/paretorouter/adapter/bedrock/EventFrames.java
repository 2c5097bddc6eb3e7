package io.paretorouter.adapter.bedrock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Frames of {@code application/vnd.amazon.eventstream}.
 *
 * <p>Source: AWS, "Amazon event stream encoding": total length, headers' length, CRC of both;
 * headers (name, type 7, text); payload; CRC of all that precedes it.
 */
final class EventFrames {
    private static final int FRAME_BYTES = 16;
    private static final byte TEXT = 7;

    private EventFrames() {}

    static byte[] event(String type, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(":event-type", type);
        headers.put(":content-type", "application/json");
        headers.put(":message-type", "event");
        return frame(headers, json);
    }

    static byte[] exception(String type, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(":exception-type", type);
        headers.put(":content-type", "application/json");
        headers.put(":message-type", "exception");
        return frame(headers, json);
    }

    /** The first bytes of a frame that claims a length. */
    static byte[] prelude(int totalBytes, int headerBytes) {
        ByteBuffer prelude = ByteBuffer.allocate(12).putInt(totalBytes).putInt(headerBytes);
        return prelude.putInt(crc(prelude.array(), 8)).array();
    }

    private static byte[] frame(Map<String, String> headers, String json) {
        ByteBuffer encoded = ByteBuffer.allocate(1000);
        headers.forEach(
                (name, value) -> {
                    encoded.put((byte) name.length()).put(bytes(name)).put(TEXT);
                    encoded.putShort((short) value.length()).put(bytes(value));
                });
        byte[] payload = bytes(json);
        int headerBytes = encoded.position();
        ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES + headerBytes + payload.length);
        frame.put(prelude(frame.capacity(), headerBytes));
        frame.put(encoded.array(), 0, headerBytes).put(payload);
        return frame.putInt(crc(frame.array(), frame.position())).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
