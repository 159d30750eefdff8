package app.suanpan.checkout.place;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ui.text.Texts;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the register says, in the words of the screen, wherever on it that is said. */
public final class NoticeWords {
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) (CNY|EUR|GBP|USD|JPY)");

    private NoticeWords() {}

    /** The sentence in the language shown now. */
    public static String of(Notice said, Texts texts) {
        return texts.text(
                "notice." + said.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                said.details().stream()
                        .map(detail -> detail(texts, said.code(), detail))
                        .toArray());
    }

    /** A detail such as {@code 12.50 CNY} is an amount, and is written as the language writes amounts; a permission has words. */
    private static Object detail(Texts texts, NoticeCode code, String text) {
        if (code == NoticeCode.NOT_PERMITTED || code == NoticeCode.APPROVAL_NEEDED) {
            return texts.text("permission." + text);
        }
        Matcher amount = AMOUNT.matcher(text);
        return amount.matches() ? Money.parse(amount.group(1), Currency.getInstance(amount.group(2))) : text;
    }
}
