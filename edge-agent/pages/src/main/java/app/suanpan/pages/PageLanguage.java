package app.suanpan.pages;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two languages of the join page, and the words in each. */
public enum PageLanguage {
    ZH("zh"),
    EN("en");

    private final String code;
    private final Map<String, String> words;

    PageLanguage(String code) {
        this.code = code;
        this.words = Words.read("join_" + code + ".properties");
    }

    /** ISO 639 code. */
    public String code() {
        return code;
    }

    public Map<String, String> words() {
        return words;
    }

    /** A sentence with its parts filled in. */
    public String say(String key, Object... parts) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
    }

    /**
     * The language to answer in.
     *
     * @param chosen what the reader switched to, or anything else
     * @param accepted the browser's Accept-Language header, possibly empty
     */
    public static PageLanguage of(String chosen, String accepted) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(chosen))
                .findFirst()
                .orElseGet(() -> preferred(accepted));
    }

    /** Chinese for whoever reads it at least as gladly as English; English for all others. */
    private static PageLanguage preferred(String accepted) {
        try {
            List<Locale.LanguageRange> ranges = accepted.isBlank() ? List.of() : Locale.LanguageRange.parse(accepted);
            return ranges.stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(code -> code.equals("zh") || code.equals("en"))
                    .findFirst()
                    .filter("zh"::equals)
                    .map(_ -> ZH)
                    .orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}
