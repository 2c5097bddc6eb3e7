package io.paretorouter.core.embed;

import java.util.Arrays;
import java.util.List;

/**
 * A set of strings, numbered by their place in a list, searched for the longest one that starts a
 * text. One hash probe a character and no allocation, so that a hostile text costs no more than the
 * longest string for each of its characters.
 */
final class PrefixTree {
    static final int NONE = -1;
    static final int ROOT = 0;

    /**
     * Edge {@code parent << 16 | character}, 0 where free; the slot of an edge is the child's node.
     */
    private final long[] edges;

    /** By node: the place of the string that ends there, or {@link #NONE}. */
    private final int[] places;

    private final int mask;

    PrefixTree(List<String> strings) {
        long characters = strings.stream().mapToLong(String::length).sum();
        int slots = Integer.highestOneBit(Math.toIntExact(characters + characters / 2 + 1)) << 1;
        edges = new long[slots];
        places = new int[slots];
        mask = slots - 1;
        edges[ROOT] = -1; // taken: a node of its own, and no edge's key
        Arrays.fill(places, NONE);
        for (int place = 0; place < strings.size(); place++) {
            add(strings.get(place), place);
        }
    }

    private void add(String string, int place) {
        int node = ROOT;
        for (int i = 0; i < string.length(); i++) {
            long edge = edge(node, string.charAt(i));
            node = slot(edge);
            edges[node] = edge;
        }
        places[node] = place;
    }

    /** The node reached from {@code node} by a string's characters, or {@link #NONE}. */
    int descend(int node, CharSequence string) {
        int reached = node;
        for (int i = 0; i < string.length() && reached != NONE; i++) {
            reached = child(reached, string.charAt(i));
        }
        return reached;
    }

    /** The place of the string that ends at a node, or {@link #NONE}. */
    int place(int node) {
        return places[node];
    }

    /**
     * The place of the longest string that continues {@code node} with the text's characters from
     * {@code from} on, at least one of them, or {@link #NONE}.
     */
    int longest(int node, CharSequence text, int from) {
        int found = NONE;
        int reached = node;
        for (int i = from; i < text.length(); i++) {
            reached = child(reached, text.charAt(i));
            if (reached == NONE) {
                break;
            }
            if (places[reached] != NONE) {
                found = places[reached];
            }
        }
        return found;
    }

    private int child(int node, char character) {
        long edge = edge(node, character);
        int slot = slot(edge);
        return edges[slot] == edge ? slot : NONE;
    }

    private static long edge(int node, char character) {
        return ((long) node << Character.SIZE | character) + 1; // + 1: 0 means free
    }

    /** The slot that holds the edge, or the free one where it belongs. */
    private int slot(long edge) {
        long hash = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 40) & mask;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
