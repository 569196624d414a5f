package org.liaisonbot.understanding.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and what each stands for, to be found in a text at a given place, the longest first. */
public final class PhraseTrie<V> {
    private final Node<V> root = new Node<>();

    /** What was found: a length and the value put in. */
    public record Match<V>(int length, V value) {}

    public void put(String words, V value) {
        Node<V> node = root;
        for (int at = 0; at < words.length(); at++) {
            node = node.next.computeIfAbsent(words.charAt(at), key -> new Node<>());
        }
        node.value = value;
    }

    public @Nullable V get(String words) {
        Match<V> match = longestAt(words, 0);
        return match != null && match.length() == words.length() ? match.value() : null;
    }

    public @Nullable Match<V> longestAt(String text, int from) {
        Match<V> longest = null;
        Node<V> node = root;
        for (int at = from; at < text.length(); at++) {
            Node<V> child = node.next.get(text.charAt(at));
            if (child == null) {
                break;
            }
            node = child;
            V value = node.value;
            if (value != null) {
                longest = new Match<>(at + 1 - from, value);
            }
        }
        return longest;
    }

    /** Shows every phrase that begins here, the shortest first. */
    public void eachAt(String text, int from, Seen<V> seen) {
        Node<V> node = root;
        for (int at = from; at < text.length(); at++) {
            Node<V> child = node.next.get(text.charAt(at));
            if (child == null) {
                return;
            }
            node = child;
            V value = node.value;
            if (value != null) {
                seen.see(at + 1 - from, value);
            }
        }
    }

    /** Is shown what is found. */
    @FunctionalInterface
    public interface Seen<V> {
        void see(int length, V value);
    }

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(2);
        private @Nullable V value;
    }
}
