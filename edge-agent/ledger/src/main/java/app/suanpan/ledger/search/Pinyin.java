package app.suanpan.ledger.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** How hanzi are read, without tones: {@code 茶} is {@code cha}, {@code 行} is {@code xing} or {@code hang}; ü is written v. */
final class Pinyin {
    private static final Pinyin STANDARD = load();
    /** The longest syllables, as in {@code zhuang}. */
    private static final int LONGEST = 6;

    private final Map<Character, List<String>> readings = new HashMap<>();
    private final NavigableSet<String> syllables = new TreeSet<>();

    private Pinyin() {}

    static Pinyin standard() {
        return STANDARD;
    }

    /** All readings of a hanzi; empty for a character that has none. */
    List<String> of(char hanzi) {
        return readings.getOrDefault(hanzi, List.of());
    }

    boolean isSyllable(String letters) {
        return syllables.contains(letters);
    }

    /** The syllables that may become of these letters when more are typed, the letters themselves among them if they are one. */
    List<String> syllablesFrom(String letters) {
        return List.copyOf(syllables.subSet(letters, letters + Character.MAX_VALUE));
    }

    /** Length of the longest syllable that stands in {@code letters} at {@code from}; 0 if there is none. */
    int longestAt(String letters, int from) {
        for (int length = Math.min(LONGEST, letters.length() - from); length > 0; length--) {
            if (isSyllable(letters.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private static Pinyin load() {
        Pinyin pinyin = new Pinyin();
        try (InputStream stream = Objects.requireNonNull(Pinyin.class.getResourceAsStream("pinyin.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(pinyin::add);
            return pinyin;
        } catch (IOException e) {
            throw new UncheckedIOException("the table of pinyin cannot be read", e);
        }
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        String syllable = line.substring(0, space);
        syllables.add(syllable);
        for (int i = space + 1; i < line.length(); i++) {
            readings.computeIfAbsent(line.charAt(i), hanzi -> new ArrayList<>(1))
                    .add(syllable);
        }
    }
}
