package app.suanpan.pages;

import app.suanpan.domain.item.LocalName;
import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody is asked when many have just joined: three digits in words, to be written as figures. A screen reader says
 * them, no sum has to be done, and nothing has to be seen. It stops what knows nothing but the form; whoever writes a
 * program for this shop gets past it, and then only as far as the hour's limit.
 *
 * @param digits each from 0 to 9
 */
public record Puzzle(List<Integer> digits) {
    private static final int LENGTH = 3;

    public Puzzle {
        digits = List.copyOf(digits);
    }

    public static Puzzle any(RandomGenerator random) {
        return new Puzzle(IntStream.generate(() -> random.nextInt(10))
                .limit(LENGTH)
                .boxed()
                .toList());
    }

    /** The digits as words of a language. */
    public String words(PageLanguage language) {
        List<String> names = List.of(language.say("puzzle-digits").split(" "));
        return digits.stream().map(names::get).collect(Collectors.joining(language.say("puzzle-between")));
    }

    /** The same in both languages, for a screen that can switch. */
    public LocalName words() {
        return new LocalName(words(PageLanguage.ZH), words(PageLanguage.EN));
    }

    /** Whether these are the figures, however they are spaced and whichever keyboard they come from. */
    public boolean isSolvedBy(String answer) {
        String figures = digits.stream().map(String::valueOf).collect(Collectors.joining());
        return Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .replaceAll("[\\s,.、，-]", "")
                .equals(figures);
    }
}
