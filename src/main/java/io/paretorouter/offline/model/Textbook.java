package io.paretorouter.offline.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Extracts the paragraphs and exercise questions of textbooks in CNXML, the format of OpenStax
 * (https://github.com/openstax): each becomes one text, without tags, with white space collapsed.
 */
final class Textbook {
    /** Where the chapters are, below the directory of books. */
    private static final String CHAPTERS = "*/modules/*/index.cnxml";

    private static final String CONTENT = "content";

    /** The question of an exercise: one text, including its choices. */
    private static final String QUESTION = "problem";

    private static final String SOLUTION = "solution";
    private static final String PARAGRAPH = "para";

    private static final String FORMULA = "math";

    /**
     * The minimum length of a text in characters: shorter ones are headings, labels and answers.
     */
    private static final int SHORTEST = 40;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SequencedSet<String> texts = new LinkedHashSet<>();

    private Textbook() {}

    /**
     * The texts of all books in a directory, ordered by the paths of their chapters; each distinct
     * text once.
     *
     * @throws IOException if a book cannot be read or is not CNXML, naming the file
     */
    static List<String> read(Path books) throws IOException {
        var textbook = new Textbook();
        for (Path chapter : chapters(books)) {
            textbook.chapter(chapter);
        }
        if (textbook.texts.isEmpty()) {
            throw new IOException("no text in %s: expected %s".formatted(books, CHAPTERS));
        }
        return List.copyOf(textbook.texts);
    }

    private static List<Path> chapters(Path books) throws IOException {
        PathMatcher chapter = books.getFileSystem().getPathMatcher("glob:" + CHAPTERS);
        try (Stream<Path> files = Files.walk(books, 4)) {
            return files.filter(file -> chapter.matches(books.relativize(file))).sorted().toList();
        }
    }

    private void chapter(Path file) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean content = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    content |= name.equals(CONTENT);
                    if (content && name.equals(SOLUTION)) {
                        text(xml);
                    } else if (content && (name.equals(QUESTION) || name.equals(PARAGRAPH))) {
                        keep(text(xml));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is not CNXML: " + e.getMessage(), e);
        }
    }

    private void keep(String text) {
        if (text.length() >= SHORTEST) {
            texts.add(text);
        }
    }

    /**
     * The text up to the end of the element that has just started. A tag separates words, except
     * inside a formula, where nothing does.
     */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int formula = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append(formula == 0 ? " " : "");
                    formula += formula > 0 || xml.getLocalName().equals(FORMULA) ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    formula -= formula > 0 ? 1 : 0;
                    text.append(formula == 0 ? " " : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(
                                SPACE.matcher(xml.getText()).replaceAll(formula == 0 ? " " : ""));
                default -> {}
            }
        }
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
