package app.suanpan.ledger.search;

import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The words that stand in names, in memory, to find those that a mistyped one may have been meant for. Words with figures are
 * not among them: another number is another article. Grows with the file, whose words are only ever added to.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO = 6;
    private static final int LONGEST = 24;
    /** Words that may have been meant, at most; the nearest are taken. */
    private static final int MOST = 40;

    private static final char NO_LETTER = '\0';
    /** More letters than a word has that errors are looked for in. */
    private static final int UNLIKE_ANY = -1;

    private char[] letters = new char[1 << 12];
    private int[] ends = new int[1 << 9];
    /** For each word which letters it has: words with very different letters need not be compared. */
    private int[] masks = new int[1 << 9];

    private int size;
    private long lastId;

    /** A word that may have been meant. */
    record Near(String word, int errors) {}

    /** Typing errors that are looked for: none in short words, one in those of four and five letters, two in longer ones. */
    static int errorsAllowed(String word) {
        if (word.length() < SHORTEST || !isSpelt(word, 0)) {
            return 0;
        }
        return word.length() < SHORTEST_FOR_TWO ? 1 : 2;
    }

    /** Whether the text is, from an index on, a word in which typing errors are looked for. */
    static boolean isSpelt(String text, int from) {
        int length = text.length() - from;
        if (length < SHORTEST - 1 || length > LONGEST) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the words that came into the file since the last time. */
    Spelling update(Sqlite db) {
        db.forEach(
                "SELECT id, text FROM word WHERE id > ? ORDER BY id",
                row -> {
                    lastId = row.getLong(1);
                    add(row.getString(2));
                },
                lastId);
        return this;
    }

    /** The words that may have been meant, nearest first; none if no errors are looked for in this one. */
    List<Near> near(String typed) {
        int allowed = errorsAllowed(typed);
        if (allowed == 0) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        int mask = maskOf(typed);
        for (int i = 0; i < size; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            // Each error changes at most two letters of the set.
            if (Math.abs(ends[i] - start - typed.length()) <= allowed
                    && Integer.bitCount(masks[i] ^ mask) <= 2 * allowed) {
                String word = new String(letters, start, ends[i] - start);
                int errors = errors(typed, word, allowed);
                if (errors > 0 && errors <= allowed) {
                    near.add(new Near(word, errors));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::errors).thenComparing(Near::word));
        return near.size() > MOST ? List.copyOf(near.subList(0, MOST)) : near;
    }

    /**
     * Letters to put in, leave out, change or swap with their neighbour to make one word of the other; more than
     * {@code allowed} if it takes more.
     */
    static int errors(String typed, String word, int allowed) {
        if (Math.abs(typed.length() - word.length()) > allowed) {
            return allowed + 1;
        }
        int[] before = new int[word.length() + 1];
        int[] above = new int[word.length() + 1];
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= word.length(); j++) {
                boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
                int cost = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > allowed) {
                return allowed + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[word.length()];
    }

    /** Takes a word out: its letters too, since it may name a person. */
    void forget(String word) {
        int mask = maskOf(word);
        for (int i = 0; i < size; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            if (masks[i] == mask && word.contentEquals(CharBuffer.wrap(letters, start, ends[i] - start))) {
                Arrays.fill(letters, start, ends[i], NO_LETTER);
                masks[i] = UNLIKE_ANY;
            }
        }
    }

    /** Puts a word in; once is for its user to see to. */
    void add(String word) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = start + word.length();
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            masks = Arrays.copyOf(masks, size * 2);
        }
        word.getChars(0, word.length(), letters, start);
        ends[size] = end;
        masks[size++] = maskOf(word);
    }

    private static int maskOf(String word) {
        int mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1 << word.charAt(i);
        }
        return mask;
    }
}
