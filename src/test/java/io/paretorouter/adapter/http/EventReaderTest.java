package io.paretorouter.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static EventReader reader(String stream, int mostBytes) {
        InputStream bytes = new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8));
        return new EventReader(bytes, mostBytes);
    }

    private static List<String> events(String stream) throws IOException {
        EventReader reader = reader(stream, 1000);
        List<String> events = new ArrayList<>();
        for (String data = reader.next(); data != null; data = reader.next()) {
            events.add(data);
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void endsLinesAtAnyLineEnd(String end) throws IOException {
        String stream = "data: a\n\ndata: b\ndata: c\n\n: comment\n\ndata:d\n\n";

        assertThat(events(stream.replace("\n", end))).containsExactly("a", "b\nc", "d");
    }

    @Test
    void skipsCommentsOtherFieldsAndAByteOrderMark() throws IOException {
        assertThat(events("\uFEFFdata: a\nid: 7\nevent: x\n: ping\nretry: 5\ndatabase: no\n\n"))
                .containsExactly("a");
    }

    @Test
    void stripsOneBlankAndKeepsEmptyData() throws IOException {
        assertThat(events("data:  a\n\ndata\n\ndata:\ndata:\n\n")).containsExactly(" a", "", "\n");
    }

    @Test
    void dropsAnEventThatTheEndCutsOff() throws IOException {
        assertThat(events("data: a\n\ndata: b\n")).containsExactly("a");
        assertThat(events("data: a\n\ndata: b")).containsExactly("a");
    }

    @Test
    void readsUtf8() throws IOException {
        assertThat(events("data: é😀\n\n")).containsExactly("é😀");
    }

    @Test
    void handsAnEventOutBeforeTheNextByteArrives() throws IOException {
        InputStream first =
                new ByteArrayInputStream("data: a\r\r".getBytes(StandardCharsets.UTF_8));
        InputStream unready =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        int next = first.read();
                        if (next < 0) {
                            throw new IOException("would wait");
                        }
                        return next;
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        target[offset] = (byte) read();
                        return 1;
                    }
                };

        assertThat(new EventReader(unready, 1000).next()).isEqualTo("a");
    }

    @Test
    void refusesAnEventThatIsTooLong() {
        assertThatThrownBy(() -> reader("data: " + "x".repeat(101), 100).next())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("100 bytes");
        assertThatThrownBy(() -> reader("data: 0123456789\n".repeat(11), 100).next())
                .isInstanceOf(IOException.class);
    }
}
