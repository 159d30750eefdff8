package app.suanpan.domain.register;

import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEntry;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.register.JournalReading.NotUnderstood;
import app.suanpan.domain.register.JournalView.Detail;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.domain.register.Step.PrintRequest;
import app.suanpan.domain.register.Step.Reply;
import app.suanpan.domain.workstation.Operator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looking back: pages, single entries, and receipts and slips of the till printed again. */
public final class JournalSteps {
    /** Some screens full. */
    public static final int PAGE = 50;

    private JournalSteps() {}

    /**
     * What is meant by a command while the journal is on the screen: a receipt that is scanned then is looked for in it, and not
     * taken for one of the customer's.
     *
     * @param last what the screen was told last
     */
    public static RegisterCommand meant(RegisterCommand command, Reply last, ScanRules rules) {
        return last.journal().isPresent()
                        && command instanceof RegisterCommand.Scan scan
                        && ScanInterpreter.interpret(scan.input(), rules, ScanMoment.IDLE)
                                instanceof ScannedCode.ReceiptCode
                ? new JournalCommand.LookBack(
                        JournalQuestion.ofReceipt(scan.input().text()), Journal.NEWEST)
                : command;
    }

    static Step step(RegisterSession session, JournalCommand command, RegisterContext context) {
        return switch (command) {
            case JournalCommand.LookBack look -> look(session, look, context);
            case JournalCommand.OpenEntry open ->
                context.journal()
                        .entry(open.sequence())
                        .map(entry -> showing(session, JournalView.of(detail(entry, context))))
                        .orElseGet(() -> Step.refuse(session, NoticeCode.NO_RECEIPT));
            case JournalCommand.ReprintEntry reprint -> reprint(session, reprint.sequence(), context);
            case JournalCommand.LeaveJournal ignored -> Step.to(session);
        };
    }

    /** What a question looks for; empty if it cannot be understood, which {@link #step} says. */
    public static Optional<JournalSearch> searched(JournalQuestion question, RegisterContext context) {
        try {
            return Optional.of(new JournalReading(context).read(question));
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    private static Step look(RegisterSession session, JournalCommand.LookBack look, RegisterContext context) {
        JournalReading reading = new JournalReading(context);
        try {
            JournalPage page = context.journal().page(reading.read(look.question()), look.before(), PAGE);
            return showing(
                    session,
                    new JournalView(
                            look.question(),
                            reading.item(look.question()).map(item -> item.name()),
                            page.entries().stream()
                                    .map(entry -> row(entry, context))
                                    .toList(),
                            look.before(),
                            page.next(),
                            page.unread(),
                            Optional.empty()));
        } catch (NotUnderstood e) {
            return Step.to(session).saying(e.notice());
        }
    }

    private static Step showing(RegisterSession session, JournalView view) {
        return Step.to(session).answering(Reply.of(view));
    }

    /** A reprint of whatever receipt it was never commits anything again; it is an event of its own, and the paper says COPY. */
    private static Step reprint(RegisterSession session, long sequence, RegisterContext context) {
        Optional<JournalEntry> entry = context.journal().entry(sequence);
        Optional<JournalEvent> slip = entry.map(JournalEntry::event).filter(JournalSteps::hasSlip);
        if (slip.isPresent()) {
            return again(session, slip.get().header().id(), TillSlipComposer.number(slip.get()), entry.get(), context);
        }
        return entry.flatMap(found -> transaction(found.event(), context))
                .flatMap(ReceiptSteps::bodyOf)
                .map(body -> again(session, body.id(), body.receipt(), entry.orElseThrow(), context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.NO_RECEIPT));
    }

    private static Step again(
            RegisterSession session, UUID printed, String number, JournalEntry entry, RegisterContext context) {
        return Step.to(session)
                .recording(new ReceiptReprinted(context.header(session), printed, number))
                .printing(new PrintRequest(printed, true))
                .answering(new Reply(
                        Optional.of(Notice.of(NoticeCode.RECEIPT_AGAIN, number)),
                        Reply.of(JournalView.of(detail(entry, context)))));
    }

    private static Row row(JournalEntry entry, RegisterContext context) {
        EventDigest digest = EventDigest.of(entry.event());
        EventHeader header = entry.event().header();
        return new Row(
                entry.sequence(),
                header.at(),
                context.staff().operator(header.operator()).map(Operator::name).orElse(header.operator()),
                header.workstation(),
                digest.kind(),
                digest.receipt(),
                digest.amount().map(minor -> Money.of(minor, digest.currency())),
                digest.words());
    }

    /** An X report says what should be in a till that is still to be counted blind: it is shown to whoever may take one, and not here. */
    private static boolean hasSlip(JournalEvent event) {
        return TillSlipComposer.hasSlip(event) && !(event instanceof TillRead);
    }

    private static Detail detail(JournalEntry entry, RegisterContext context) {
        if (hasSlip(entry.event())) {
            return new Detail(
                    row(entry, context),
                    Optional.of(TillSlipComposer.compose(entry.event(), context.store(), ReceiptComposer.WIDE, false)),
                    Optional.of(TillSlipComposer.number(entry.event())));
        }
        Optional<JournalEvent> committed = transaction(entry.event(), context);
        return new Detail(
                row(entry, context),
                committed.map(event -> receipt(event, context)),
                committed.flatMap(ReceiptSteps::bodyOf).map(Transaction::receipt));
    }

    /** The committed transaction that an event is, or is about; empty where there is none, as for one that was given up. */
    private static Optional<JournalEvent> transaction(JournalEvent event, RegisterContext context) {
        return ReceiptSteps.bodyOf(event).isPresent()
                ? Optional.of(event)
                : EventDigest.of(event).transaction().flatMap(context.facts()::transaction);
    }

    private static Receipt receipt(JournalEvent event, RegisterContext context) {
        Optional<UUID> member = ReceiptSteps.bodyOf(event).map(Transaction::member);
        return ReceiptComposer.compose(
                event,
                context.stationery(),
                member.flatMap(context.members()::byId).map(MemberDirectory.MemberView::strip),
                ReceiptComposer.WIDE,
                Set.of());
    }
}
