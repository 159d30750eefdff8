package app.suanpan.pages;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.ConsentText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The edition of the consent texts that this program shows, from a file of words: another wording is another file. */
public final class ConsentTextFile {
    private static final String EDITION = "2026-2";

    private ConsentTextFile() {}

    /** What members agree to from now on. */
    public static ConsentTexts current() {
        return of(EDITION);
    }

    /** An edition that is, or was, shown: what somebody agreed to can be read as long as they are a member. */
    static ConsentTexts of(String edition) {
        Map<String, String> words = Words.read("consents-" + edition + ".properties");
        Map<Purpose, LocalName> purposes = Arrays.stream(Purpose.values())
                .collect(Collectors.toMap(Function.identity(), purpose -> text(words, key(purpose))));
        return new ConsentTexts(edition, text(words, "membership"), purposes);
    }

    /** The texts of the purposes, in the order in which they are asked. */
    public static List<ConsentText> forScreens(ConsentTexts texts) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new ConsentText(
                        purpose, texts.version(), texts.purposes().get(purpose)))
                .toList();
    }

    public static String key(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LocalName text(Map<String, String> words, String key) {
        return new LocalName(words.get(key + ".zh"), words.get(key + ".en"));
    }
}
