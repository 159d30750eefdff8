package app.suanpan.domain.item;

import java.util.Objects;

/**
 * A name in the two languages of screens and receipts. Where only one was given, it stands for both.
 *
 * @param zh Chinese
 * @param en English
 */
public record LocalName(String zh, String en) {
    /** A language that was left out is as good as blank. */
    public LocalName {
        zh = Objects.requireNonNullElse(zh, "");
        en = Objects.requireNonNullElse(en, "");
        zh = zh.isBlank() ? en : zh;
        en = en.isBlank() ? zh : en;
    }

    /** The name for an ISO 639 language code; anything but {@code zh} reads English. */
    public String in(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
