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
    /** The most publications that a pointer remembers. */
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

    /** This pointer with one more publication; the oldest may drop out. */
    Pointer with(Publication next) {
        List<Publication> all = new ArrayList<>();
        all.add(next);
        all.addAll(publications.subList(0, Math.min(publications.size(), MOST - 1)));
        return new Pointer(all);
    }

    /** The publication with the given number. */
    public Optional<Publication> number(long number) {
        return publications.stream().filter(any -> any.number() == number).findFirst();
    }

    /**
     * What was in force before, newest first, without what was rolled back. Each has a different
     * table, and a rollback is represented by the publication whose place in history it took.
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

    /**
     * The publication before the given one in history: a rollback undoes everything since the
     * publication that it repeats.
     */
    private Optional<Publication> before(Publication publication) {
        return number(publication.origin() - 1);
    }

    /** The publication that a rollback goes back to; a second rollback goes further back. */
    public Optional<Publication> previous() {
        return earlier().stream().findFirst();
    }
}
