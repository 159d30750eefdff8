package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.receipt.ReceiptTemplate.Block;
import app.suanpan.domain.receipt.ReceiptTemplate.On;
import app.suanpan.domain.receipt.ReceiptTemplate.Part;
import app.suanpan.domain.receipt.ReceiptTemplate.Words;
import app.suanpan.domain.workstation.Store;
import app.suanpan.domain.workstation.Training;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Composes a receipt from the committed event by the shop's template. What it says of the sale comes from the event and from nothing
 * else that could have changed since: the same event gives the same figures tomorrow.
 */
public final class ReceiptComposer {
    /** Columns of 80 mm paper. */
    public static final int WIDE = 48;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Characters whose bars fit the paper, with white on both sides, where each bar is two dots wide. */
    private static final int WIDEST_BARCODE = 21;

    private static final int WIDEST_BARCODE_NARROW = 12;

    private final Stationery stationery;
    private final Optional<? extends ReceiptMember> member;
    private final Set<ReceiptMark> marks;
    /** What came back in the same exchange. */
    private Optional<ReturnCompleted> back = Optional.empty();

    private final ReceiptWriter writer;

    private ReceiptComposer(
            Stationery stationery, Optional<? extends ReceiptMember> member, int columns, Set<ReceiptMark> marks) {
        this.stationery = stationery;
        this.member = member;
        this.marks = marks;
        this.writer = new ReceiptWriter(stationery.template().languages(), columns);
    }

    /**
     * @param event a {@link SaleCompleted}, {@link ReturnCompleted} or {@link SalePostVoided}
     * @param stationery the store and how it wants its receipts
     * @param member the member on it, if there is one who has not been forgotten
     * @param columns 48 for 80 mm paper, 32 for 58 mm
     * @param marks what it says of itself, large; one for training has no codes, for there is nothing
     *     that they could bring back, and nobody whom they could join
     * @throws IllegalArgumentException if the event has no receipt
     */
    public static Receipt compose(
            JournalEvent event,
            Stationery stationery,
            Optional<? extends ReceiptMember> member,
            int columns,
            Set<ReceiptMark> marks) {
        return compose(event, Optional.empty(), stationery, member, columns, marks);
    }

    /** Receipt number of the other half, where the event is one half of an exchange. */
    public static Optional<String> joined(JournalEvent event) {
        return switch (event) {
            case SaleCompleted sale -> joined(sale.sale());
            case ReturnCompleted refund -> joined(refund.refund());
            default -> Optional.empty();
        };
    }

    private static Optional<String> joined(Transaction body) {
        return body.tenders().stream()
                .filter(tender -> tender.kind().equals("exchange"))
                .findFirst()
                .map(SoldTender::maskedNumber);
    }

    /**
     * The same with the other half of an exchange: both are on one slip, what came back above what was bought.
     *
     * @param other the other half; empty for everything but an exchange
     */
    public static Receipt compose(
            JournalEvent event,
            Optional<JournalEvent> other,
            Stationery stationery,
            Optional<? extends ReceiptMember> member,
            int columns,
            Set<ReceiptMark> marks) {
        if (event instanceof ReturnCompleted
                && other.filter(SaleCompleted.class::isInstance).isPresent()) {
            return compose(other.get(), Optional.of(event), stationery, member, columns, marks);
        }
        ReceiptComposer composer = new ReceiptComposer(stationery, member, columns, marksOf(event, marks));
        composer.back = other.filter(ReturnCompleted.class::isInstance).map(ReturnCompleted.class::cast);
        composer.write(
                switch (event) {
                    case SaleCompleted sale -> new Occasion(event.header(), sale.sale(), Optional.of(sale), "", false);
                    case ReturnCompleted refund ->
                        new Occasion(event.header(), refund.refund(), Optional.empty(), refund.reason(), false);
                    case SalePostVoided undone ->
                        new Occasion(event.header(), undone.reversal(), Optional.empty(), undone.reason(), true);
                    default ->
                        throw new IllegalArgumentException(
                                "There is no receipt for " + event.getClass().getSimpleName());
                });
        return composer.writer.receipt();
    }

    private static Set<ReceiptMark> marksOf(JournalEvent event, Set<ReceiptMark> marks) {
        Set<ReceiptMark> all = EnumSet.noneOf(ReceiptMark.class);
        all.addAll(marks);
        if (event instanceof SalePostVoided) {
            all.add(ReceiptMark.VOID);
        }
        if (Training.is(event.header().workstation())) {
            all.add(ReceiptMark.TRAINING);
        }
        return all;
    }

    /**
     * What a receipt is of.
     *
     * @param sale the sale; empty for a return
     * @param reason why goods came back, or the sale was undone; empty for a sale
     * @param undone whether a sale was undone as a whole: that is no return
     */
    private record Occasion(
            EventHeader header, Transaction body, Optional<SaleCompleted> sale, String reason, boolean undone) {
        int sign() {
            return sale.isPresent() ? 1 : -1;
        }

        boolean takes(Words words) {
            return words.on() == On.BOTH || (words.on() == On.SALE) == sale.isPresent();
        }
    }

    private void write(Occasion occasion) {
        mark();
        for (Block block : stationery.template().blocks()) {
            switch (block) {
                case Part part -> part(part, occasion);
                case Words words -> {
                    if (occasion.takes(words)) {
                        writer.text(words.text(), words.align(), words.style());
                    }
                }
            }
        }
        if (isPractice()) {
            writer.space();
            mark();
        }
    }

    private boolean isPractice() {
        return marks.contains(ReceiptMark.TRAINING);
    }

    private void mark() {
        marks.stream().sorted().forEach(mark -> writer.centre(mark.text().words(), Style.LARGE));
    }

    private void part(Part part, Occasion occasion) {
        ReceiptFigures figures = new ReceiptFigures(writer, occasion.body(), occasion.sign());
        switch (part) {
            case LOGO -> writer.add(new Receipt.Logo());
            case STORE -> store();
            case NUMBER -> number(occasion);
            case LINES -> {
                back.ifPresent(this::back);
                figures.lines();
            }
            case TOTALS -> figures.totals();
            case PAYMENTS -> figures.payments();
            case TAXES -> figures.taxesInside();
            case MEMBER -> {
                member(occasion);
                figures.points();
            }
            case JOIN -> occasion.sale().filter(_ -> !isPractice()).ifPresent(this::join);
            case BARCODE -> code(occasion.body(), true);
            case QR -> code(occasion.body(), false);
            case RULE -> writer.rule();
            case SPACE -> writer.space();
        }
    }

    /** What came back in an exchange: its lines, what it is worth and how that went back. */
    private void back(ReturnCompleted refund) {
        Transaction body = refund.refund();
        writer.centre(ReceiptText.RETURN.words(), Style.BOLD);
        writer.pair(ReceiptText.RECEIPT.words(), body.receipt(), Style.PLAIN);
        writer.pair(
                ReceiptText.REASON.words(),
                writer.line(KeptReason.parse(refund.reason()).named()),
                Style.PLAIN);
        ReceiptFigures figures = new ReceiptFigures(writer, body, -1);
        figures.lines();
        figures.totals();
        figures.payments();
        figures.pointsMoved();
        writer.rule();
    }

    private void store() {
        Store store = stationery.store();
        writer.centre(store.name(), Style.LARGE);
        store.addressLines().forEach(line -> writer.centre(new LocalName(line, line), Style.PLAIN));
        writer.space();
    }

    private void number(Occasion occasion) {
        EventHeader header = occasion.header();
        Transaction body = occasion.body();
        String time = header.at().atZone(stationery.store().zone()).format(TIME);
        String receipt = writer.line(ReceiptText.RECEIPT.words()) + " " + body.receipt();
        if (writer.isNarrow() || Columns.of(receipt) + 1 + time.length() > WIDE) {
            writer.pair(ReceiptText.RECEIPT.words(), body.receipt(), Style.PLAIN);
            writer.pair(ReceiptText.DATE.words(), time, Style.PLAIN);
        } else {
            writer.add(new Receipt.Pair(receipt, time, Style.PLAIN));
        }
        served(body.operatorName(), header.workstation());
        if (body.reference() != null) {
            writer.pair(ReceiptText.REFERENCE.words(), body.reference(), Style.PLAIN);
        }
        writer.rule();
        if (occasion.sale().isEmpty()) {
            writer.centre((occasion.undone() ? ReceiptText.POST_VOID : ReceiptText.RETURN).words(), Style.BOLD);
            writer.pair(
                    ReceiptText.REASON.words(),
                    writer.line(KeptReason.parse(occasion.reason()).named()),
                    Style.PLAIN);
        }
    }

    private void served(String operator, String workstation) {
        String left = writer.line(ReceiptText.OPERATOR.words()) + " " + operator;
        String right = writer.line(ReceiptText.WORKSTATION.words()) + " " + workstation;
        if (Columns.of(left) + 1 + Columns.of(right) <= writer.columns()) {
            writer.add(new Receipt.Pair(left, right, Style.PLAIN));
        } else {
            writer.pair(ReceiptText.OPERATOR.words(), operator, Style.PLAIN);
            writer.pair(ReceiptText.WORKSTATION.words(), workstation, Style.PLAIN);
        }
    }

    private void member(Occasion occasion) {
        member.ifPresent(strip -> {
            writer.rule();
            writer.pair(ReceiptText.MEMBER.words(), strip.number(), Style.PLAIN);
            strip.guide().ifPresent(guide -> writer.pair(ReceiptText.GUIDE.words(), writer.line(guide), Style.PLAIN));
            occasion.sale().filter(this::isOfANewMember).ifPresent(_ -> writer.sentence(ReceiptText.TERMS.words()));
        });
    }

    /** Whoever is no member is asked to join; whom a cashier has just made one finds out what that is. */
    private void join(SaleCompleted sale) {
        if (member.isEmpty()) {
            stationery.invitation().linkFor(sale).ifPresent(link -> qr(link, ReceiptText.JOIN.words()));
        } else if (isOfANewMember(sale)) {
            stationery.invitation().terms().ifPresent(link -> qr(link, ReceiptText.TERMS_PAGE.words()));
        }
    }

    private boolean isOfANewMember(SaleCompleted sale) {
        return stationery.invitation().isOfANewMember(sale);
    }

    /** Bars that do not fit the paper no scanner reads: such a code is a QR code. */
    private void code(Transaction body, boolean bars) {
        String code = stationery.codes().codeOf(body.receipt());
        boolean fits = code.length() <= (writer.isNarrow() ? WIDEST_BARCODE_NARROW : WIDEST_BARCODE);
        boolean otherwise = bars && !fits && stationery.template().blocks().contains(Part.QR);
        if (otherwise || isPractice()) {
            return;
        }
        writer.space();
        writer.add(bars && fits ? new Receipt.Barcode(code) : new Receipt.Qr(code, code));
        writer.centre(ReceiptText.KEEP.words(), Style.PLAIN);
    }

    private void qr(String content, LocalName caption) {
        writer.space();
        writer.add(new Receipt.Qr(content, String.join("\n", writer.each(caption))));
    }
}
