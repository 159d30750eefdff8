package app.suanpan.checkout.journal;

import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entries of the journal in plain sentences. */
final class Sentences {
    /** The name of a permission, and the command behind it where one stands there. */
    private static final Pattern PERMISSION = Pattern.compile("([A-Z]+(?:_[A-Z]+)+|SELL|HOLD|RECALL|TRAINING)(?: .*)?");

    private Sentences() {}

    /** What happened. */
    static String what(Row row, Texts texts) {
        List<Object> words = row.words().stream()
                .<Object>map(word -> words(row.kind(), word, texts))
                .toList();
        return texts.text("journal.kind." + row.kind().key(), words.toArray());
    }

    /**
     * What the event calls by a word of its own in the reader's words: a tender, where people were changed, what was done at a kiosk, a
     * permission and what was asked for with it. A reason as it was called when it was given; what was typed as it was typed.
     */
    private static String words(EventDigest.Kind kind, String word, Texts texts) {
        Matcher permission = PERMISSION.matcher(word);
        String key = permission.matches() ? "permission." + dashed(permission.group(1)) : word;
        return Stream.of(
                        key, "quick.done." + word, "journal.word." + word, "journal." + kind.key() + "." + dashed(word))
                .filter(texts::has)
                .findFirst()
                .map(texts::text)
                .orElseGet(() -> KeptReason.parse(word).in(texts.language().code()));
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On which receipt or till, when, and by whom. */
    static String origin(Row row, Texts texts, ZoneId zone) {
        String where = row.receipt().orElseGet(() -> texts.text("journal.till", row.workstation()));
        String when = when(row.at(), texts, zone);
        return row.operator().isEmpty()
                ? texts.text("journal.origin-nobody", where, when)
                : texts.text("journal.origin", where, when, row.operator());
    }

    private static String when(Instant at, Texts texts, ZoneId zone) {
        return texts.formats().date(LocalDate.ofInstant(at, zone)) + " "
                + texts.formats().time(LocalTime.ofInstant(at, zone));
    }

    /** What it came to, as the till saw it: money that went out has a minus. */
    static String amount(Row row, Texts texts) {
        return row.amount()
                .map(amount -> texts.formats().money(goesOut(row) ? amount.negated() : amount))
                .orElse("");
    }

    private static boolean goesOut(Row row) {
        return switch (row.kind()) {
            case RETURN, CARD_REFUND_ASKED ->
                row.amount().filter(Money::isNegative).isEmpty();
            default -> false;
        };
    }
}
