package org.liaisonbot.plan.name;

/** How alike two names are, by the characters they share in order. */
final class Similarity {
    private static final int LONGEST = 60;

    private Similarity() {}

    /** From 0, nothing in common, to 1, the same. */
    static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.length() > LONGEST || b.length() > LONGEST) {
            return 0;
        }
        return 2.0 * common(a, b) / (a.length() + b.length());
    }

    /** The length of the longest common subsequence. */
    static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** How many characters two names share, wherever they stand. */
    static int shared(String a, String b) {
        StringBuilder rest = new StringBuilder(b);
        int count = 0;
        for (char c : a.toCharArray()) {
            int at = rest.indexOf(String.valueOf(c));
            if (at >= 0) {
                rest.deleteCharAt(at);
                count++;
            }
        }
        return count;
    }
}
