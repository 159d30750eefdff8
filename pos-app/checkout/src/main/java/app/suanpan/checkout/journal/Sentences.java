package app.suanpan.checkout.journal;

import app.suanpan.checkout.place.Reason;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Entries of the journal in plain sentences. */
final class Sentences {

    private Sentences() {}

    /** What happened. */
    static String what(Row row, Texts texts) {
        List<Object> words =
                row.words().stream().<Object>map(word -> words(word, texts)).toList();
        return texts.text("journal.kind." + row.kind().key(), words.toArray());
    }

    /** A reason from the screen's own list in the reader's words; one that was typed as it was typed. */
    private static String words(String word, Texts texts) {
        return Arrays.stream(Reason.values())
                .filter(reason -> Reason.code(reason).equals(word))
                .findFirst()
                .map(reason -> texts.text(Reason.textKey(reason)))
                .orElseGet(() -> Stream.of("quick.done.", "journal.word.")
                        .filter(place -> texts.has(place + word))
                        .findFirst()
                        .map(place -> texts.text(place + word))
                        .orElse(word));
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
