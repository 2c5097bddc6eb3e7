package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextbookTest {
    @TempDir private Path books;

    @Test
    void aParagraphIsOneTextWithoutItsTags() throws IOException {
        chapter(
                "physics",
                "m1",
                "<para id='p'>Heat is the <emphasis>spontaneous</emphasis> transfer\n"
                        + " of energy, see <link document='m2'>chapter 2</link>.</para>");
        assertThat(Textbook.read(books))
                .containsExactly("Heat is the spontaneous transfer of energy, see chapter 2 .");
    }

    @Test
    void anExerciseIsItsQuestionWithItsChoicesAndWithoutItsSolution() throws IOException {
        chapter(
                "economics",
                "m1",
                "<exercise><problem><para>Which of these prices would clear the market?</para>"
                        + "<list><item>one dollar</item><item>two dollars</item></list></problem>"
                        + "<solution><para>Two dollars, for there demand and supply are the same"
                        + " quantity.</para></solution></exercise>");
        assertThat(Textbook.read(books))
                .containsExactly(
                        "Which of these prices would clear the market? one dollar two dollars");
    }

    @Test
    void aFormulaIsOneWord() throws IOException {
        chapter(
                "algebra",
                "m1",
                "<para>Solve for the unknown of this equation:"
                        + " <m:math><m:mrow><m:mn>2</m:mn> <m:mi>x</m:mi>\n<m:mo>=</m:mo>"
                        + "<m:mn>6</m:mn></m:mrow></m:math> by division.</para>");
        assertThat(Textbook.read(books))
                .containsExactly("Solve for the unknown of this equation: 2x=6 by division.");
    }

    @Test
    void whatStandsBeforeTheContentAndWhatIsShortIsLeftOut() throws IOException {
        write(
                "physics",
                "m1",
                "<document xmlns='http://cnx.rice.edu/cnxml'><metadata><para>A summary of this"
                        + " chapter that is long enough to be a text.</para></metadata>"
                        + "<content><para>Figure 3</para>"
                        + "<para>Momentum is conserved in every collision of two bodies.</para>"
                        + "</content></document>");
        assertThat(Textbook.read(books))
                .containsExactly("Momentum is conserved in every collision of two bodies.");
    }

    @Test
    void booksAndChaptersComeByNameAndRepeatedTextsOnce() throws IOException {
        String shared = "<para>This paragraph stands in both books, word for word.</para>";
        chapter("zoology", "m1", shared);
        chapter("algebra", "m2", "<para>The second chapter of the book about algebra.</para>");
        chapter(
                "algebra",
                "m1",
                shared + "<para>The first chapter of the book about algebra.</para>");
        assertThat(Textbook.read(books))
                .containsExactly(
                        "This paragraph stands in both books, word for word.",
                        "The first chapter of the book about algebra.",
                        "The second chapter of the book about algebra.");
    }

    @Test
    void aFileThatIsNotXmlIsNamed() throws IOException {
        write("physics", "m7", "<document><content><para>no end");
        assertThatThrownBy(() -> Textbook.read(books))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Path.of("physics", "modules", "m7").toString())
                .hasMessageContaining("is not CNXML");
    }

    @Test
    void aDirectoryWithoutBooksIsRefusedAndTheLayoutTold() {
        assertThatThrownBy(() -> Textbook.read(books))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("modules/*/index.cnxml");
    }

    private void chapter(String book, String module, String content) throws IOException {
        write(
                book,
                module,
                "<document xmlns='http://cnx.rice.edu/cnxml'"
                        + " xmlns:m='http://www.w3.org/1998/Math/MathML'><content>"
                        + content
                        + "</content></document>");
    }

    private void write(String book, String module, String document) throws IOException {
        Path directory = books.resolve(book).resolve("modules").resolve(module);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("index.cnxml"), document);
    }
}
