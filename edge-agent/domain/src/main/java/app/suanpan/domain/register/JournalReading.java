package app.suanpan.domain.register;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.workstation.Operator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a cashier typed to find something in the journal. */
final class JournalReading {
    private static final Pattern TIME =
            Pattern.compile("(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2}))?(?: *(\\d{1,2}):(\\d{2}))?");
    private static final Pattern RANGE = Pattern.compile("([\\d.]+) *[-–~] *([\\d.]+)");

    private final RegisterContext context;

    JournalReading(RegisterContext context) {
        this.context = context;
    }

    /** A field that cannot be read, as its name in the texts. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String typed;

        NotUnderstood(String field, String typed) {
            super(field);
            this.field = field;
            this.typed = typed;
        }

        Notice notice() {
            return Notice.of(NoticeCode.QUESTION_NOT_UNDERSTOOD, typed, field);
        }
    }

    /** What is to be looked for. */
    JournalSearch read(JournalQuestion question) throws NotUnderstood {
        JournalSearch search = question.everything() ? JournalSearch.EVERYTHING : JournalSearch.RECEIPTS;
        if (!question.from().isEmpty() || !question.until().isEmpty()) {
            search = search.between(time("from", question.from(), false), time("until", question.until(), true));
        }
        if (!question.amount().isEmpty()) {
            search = amount(search, question.amount());
        }
        if (!question.item().isEmpty()) {
            search = search.withItem(item(question).map(Item::code).orElse(question.item()));
        }
        if (!question.member().isEmpty()) {
            search = search.withMember(member(question.member()));
        }
        if (!question.operator().isEmpty()) {
            search = search.by(operator(question.operator()));
        }
        return question.receipt().isEmpty() ? search : search.withReceipt(receipt(question.receipt()));
    }

    /** A moment; for an end the first one after the day or minute that was typed. */
    private Optional<Instant> time(String field, String typed, boolean end) throws NotUnderstood {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = TIME.matcher(typed);
        if (!parts.matches()) {
            throw new NotUnderstood(field, typed);
        }
        try {
            LocalDate day = parts.group(2) == null
                    ? context.today()
                    : LocalDate.of(
                            parts.group(1) == null ? context.today().getYear() : number(parts.group(1)),
                            number(parts.group(2)),
                            number(parts.group(3)));
            boolean wholeDay = parts.group(4) == null;
            LocalDateTime start = wholeDay
                    ? day.atStartOfDay()
                    : day.atTime(LocalTime.of(number(parts.group(4)), number(parts.group(5))));
            LocalDateTime moment = !end ? start : wholeDay ? start.plusDays(1) : start.plusMinutes(1);
            return Optional.of(moment.atZone(context.store().zone()).toInstant());
        } catch (DateTimeException e) {
            throw new NotUnderstood(field, typed);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private JournalSearch amount(JournalSearch search, String typed) throws NotUnderstood {
        Matcher range = RANGE.matcher(typed);
        return range.matches()
                ? search.amounting(minor(range.group(1), typed), minor(range.group(2), typed))
                : search.amounting(minor(typed, typed), minor(typed, typed));
    }

    private long minor(String amount, String typed) throws NotUnderstood {
        try {
            return Money.parse(amount, context.store().currency()).minor();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new NotUnderstood("amount", typed);
        }
    }

    /** The item that was meant: by its code, its barcode, or as the first that a search for it finds. */
    Optional<Item> item(JournalQuestion question) {
        String typed = question.item();
        return typed.isEmpty()
                ? Optional.empty()
                : context.catalogue()
                        .byCode(typed)
                        .or(() -> Gtin.parse(typed).flatMap(context.catalogue()::byGtin))
                        .or(() -> context.catalogue().search(typed, 1).stream().findFirst());
    }

    private UUID member(String typed) throws NotUnderstood {
        return MemberNumber.read(typed)
                .flatMap(context.members()::byNumber)
                .or(() -> context.members().byPhone(typed))
                .map(MemberView::id)
                .orElseThrow(() -> new NotUnderstood("member", "*"));
    }

    /** Somebody who has left is found by the id that the journal has. */
    private String operator(String typed) {
        return context.staff().operators().stream()
                .filter(operator -> operator.id().equalsIgnoreCase(typed)
                        || operator.name().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .map(Operator::id)
                .findFirst()
                .orElse(typed);
    }

    private String receipt(String typed) throws NotUnderstood {
        if (typed.matches("\\d{1,9}")) {
            return context.store().id() + "-" + context.workstation() + "-" + Long.parseLong(typed);
        }
        return switch (ScanInterpreter.interpret(ScanInput.of(typed), context.scanRules(), ScanMoment.IDLE)) {
            case ScannedCode.ReceiptCode code -> code.receipt();
            default -> throw new NotUnderstood("receipt", typed);
        };
    }
}
