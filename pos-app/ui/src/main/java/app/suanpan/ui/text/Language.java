package app.suanpan.ui.text;

import java.util.Locale;

/** The languages that every text exists in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "中文"),
    EN(Locale.UK, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The locale that numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** The ISO 639 code, {@code zh} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The other one, for a switch with two positions. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language for a code or tag such as {@code zh}, {@code zh-CN} or {@code en}; anything unknown reads English. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
