package io.paretorouter.adapter.tablestore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * What a rollback goes back to: the newest publication, itself no rollback, before the one in
     * force (or the one that this repeats), of another table. So a second rollback goes further
     * back.
     */
    public Optional<Publication> previous() {
        Publication current = current();
        return publications.stream()
                .filter(any -> any.number() < current.origin())
                .filter(any -> any.restores() == null)
                .filter(any -> !any.file().equals(current.file()))
                .findFirst();
    }
}
