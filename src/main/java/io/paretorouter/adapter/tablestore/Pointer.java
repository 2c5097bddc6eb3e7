package io.paretorouter.adapter.tablestore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was published in a place.
 *
 * @param publications newest first, at least one; the first is in force
 */
public record Pointer(List<Publication> publications) {
    /** How many publications a pointer remembers. */
    public static final int MOST = 100;

    public Pointer {
        publications = List.copyOf(publications);
        if (publications.isEmpty()) {
            throw new IllegalArgumentException("publications must not be empty");
        }
        for (int i = 1; i < publications.size(); i++) {
            if (publications.get(i).number() != publications.get(i - 1).number() - 1) {
                throw new IllegalArgumentException(
                        "publications must be numbered downwards without gaps");
            }
        }
    }

    /** The publication in force. */
    public Publication current() {
        return publications.getFirst();
    }

    /** The same pointer with one publication more; the oldest may fall out of it. */
    Pointer with(Publication next) {
        List<Publication> all = new ArrayList<>();
        all.add(next);
        all.addAll(publications.subList(0, Math.min(publications.size(), MOST - 1)));
        return new Pointer(all);
    }

    /** The publication of a number. */
    public Optional<Publication> number(long number) {
        return publications.stream().filter(any -> any.number() == number).findFirst();
    }

    /**
     * What was in force before, newest first, and was not rolled back from: each a table of its
     * own, by the publication, itself no rollback, that first had its place.
     */
    public List<Publication> earlier() {
        List<Publication> earlier = new ArrayList<>();
        Set<Publication.StoredFile> seen = new HashSet<>(Set.of(current().file()));
        Optional<Publication> any = before(current());
        while (any.isPresent()) {
            Publication origin = number(any.get().origin()).orElse(any.get());
            if (seen.add(origin.file())) {
                earlier.add(origin);
            }
            any = before(origin);
        }
        return earlier;
    }

    /** A rollback undoes all since the publication that it repeats. */
    private Optional<Publication> before(Publication publication) {
        return number(publication.origin() - 1);
    }

    /** What a rollback goes back to; a second rollback goes further back. */
    public Optional<Publication> previous() {
        return earlier().stream().findFirst();
    }
}
