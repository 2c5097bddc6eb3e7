package io.paretorouter.offline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    @TempDir Path directory;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("texts.txt"), bytes);
    }

    @Test
    void textsAreThoseOfLinesThatAreNotBlankWithoutAByteOrderMark() throws IOException {
        Path file = file("\uFEFFone\n\n  \r\ntwo".getBytes(StandardCharsets.UTF_8));

        assertThat(Lines.texts(file)).containsExactly("one", "two");
    }

    @Test
    void textsThatAreNotUtf8AreRefusedWithTheirLine() throws IOException {
        Path file = file("one\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Lines.texts(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": line 2: not UTF-8");
    }
}
