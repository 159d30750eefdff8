package app.suanpan.domain.register;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.register.RegisterState.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a command comes to: what the workstation remembers from now on, what goes into the journal with it, what is to be done
 * once that is on the disk, and what the screen is told.
 *
 * @param session committed together with the events, or not at all
 * @param events to append, in order; most commands have none
 * @param receipt the receipt to print, queued in the same SQLite transaction
 * @param errands to run after the commit, never before
 * @param reply for the screen
 * @param quickKeys other pages of quick keys, written to their file together with the events; most commands leave them as they are
 * @param joining who is to be made a member in the same SQLite transaction, after which {@link RegisterMachine#joined} goes on
 */
public record Step(
        RegisterSession session,
        List<JournalEvent> events,
        Optional<PrintRequest> receipt,
        List<Errand> errands,
        Reply reply,
        Optional<QuickKeyHistory> quickKeys,
        Optional<Joining> joining) {
    public Step {
        events = List.copyOf(events);
        errands = List.copyOf(errands);
    }

    /**
     * A receipt, or a slip of the till, to print: composed from the committed event when its turn comes.
     *
     * @param transaction id of the sale or return; for a slip of the till, of the event
     * @param copy whether it is marked so
     */
    public record PrintRequest(UUID transaction, boolean copy) {}

    /**
     * Somebody who is to be made a member; if the phone number is a member's already, they are that member.
     *
     * @param phone the number; empty for a card that names nobody
     * @param language {@code zh} or {@code en}, of the words that were on the screen
     * @param guide number of the guide who is to have them, if one serves; {@link app.suanpan.domain.member.Binding#NO_GUIDE} where they want none
     */
    public record Joining(Optional<Phone> phone, String language, Optional<Long> guide) {}

    /** Something for the devices to do after the commit. */
    public sealed interface Errand {}

    /** Kick the drawer open. */
    public record KickDrawer() implements Errand {}

    /** What is put aside in this box has changed: every checkout's screen shows it. */
    public record TellHeld() implements Errand {}

    /** The pages of quick keys have changed: every checkout's screen shows them. */
    public record TellQuickKeys() implements Errand {}

    /**
     * Keep a PIN that was chosen.
     *
     * @param operatorId whose
     * @param verifier what is kept in its place
     */
    public record KeepPin(String operatorId, String verifier) implements Errand {
        @Override
        public String toString() {
            return "KeepPin[" + operatorId + ", hidden]";
        }
    }

    /** Let people practise at this checkout from now on. */
    public record BeginTraining() implements Errand {}

    /** A receipt is in the queue. */
    public record PrintReceipt() implements Errand {}

    /** Ask the terminal for a payment under an intent that is already in the journal. */
    public record AskCard(UUID intent, Money amount) implements Errand {}

    /**
     * Ask the provider for a payment under an intent that is already in the journal.
     *
     * @param digits the payment code; it goes no further than this
     */
    public record AskCode(UUID intent, Money amount, Wallet wallet, String digits) implements Errand {
        @Override
        public String toString() {
            return "AskCode[" + intent + ", " + amount + ", " + wallet + ", hidden]";
        }
    }

    /**
     * Ask for part of an earlier payment to go back, under an intent that is already in the journal.
     *
     * @param wallet where it goes back to; empty for a card
     */
    public record RefundCard(UUID intent, UUID payment, Money amount, Optional<Wallet> wallet) implements Errand {}

    /** Ask for points to be reserved; whoever is asked answers with {@link TenderCommand.PointsAnswered}. */
    public record ReservePoints(UUID reservation, Set<UUID> ids, long points, LocalDate day, LocalDate until)
            implements Errand {
        public ReservePoints {
            ids = Set.copyOf(ids);
        }
    }

    /** Points that were reserved, or may have been, are not used. */
    public record ReleasePoints(UUID reservation, Set<UUID> ids) implements Errand {
        public ReleasePoints {
            ids = Set.copyOf(ids);
        }
    }

    /** Ask what became of an intent: the provider if it was by a wallet's code, the terminal if it was by card. */
    public record AskCardOutcome(UUID intent, Optional<Wallet> wallet) implements Errand {}

    /** Ask for a payment to be taken back, under what is already in the journal; asking twice does no harm. */
    public record ReverseCard(UUID intent, Optional<Wallet> wallet) implements Errand {}

    /**
     * What the screen is told beyond the session.
     *
     * @param notice a sentence, if any
     * @param found items, if something was looked for
     * @param refusals refused lines
     * @param slip a slip of the till to look at
     * @param matching members, if some were looked for
     * @param journal what was asked of the journal
     * @param joinTerms what membership is, where somebody may join by the number that was asked for
     */
    public record Reply(
            Optional<Notice> notice,
            Optional<Found> found,
            List<Refusal> refusals,
            Optional<TillSlip> slip,
            Optional<MatchingMembers> matching,
            Optional<JournalView> journal,
            Optional<LocalName> joinTerms) {
        /** Nothing beyond the session. */
        public static final Reply NONE = new Reply(Optional.empty(), Optional.empty(), List.of());

        public Reply {
            refusals = List.copyOf(refusals);
        }

        /** Without a slip, members or anything of the journal. */
        public Reply(Optional<Notice> notice, Optional<Found> found, List<Refusal> refusals) {
            this(notice, found, refusals, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A sentence beside what the journal shows. */
        Reply(Optional<Notice> notice, Reply shown) {
            this(notice, shown.found, shown.refusals, shown.slip, shown.matching, shown.journal, shown.joinTerms);
        }

        static Reply of(JournalView journal) {
            return new Reply(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(journal),
                    Optional.empty());
        }

        public static Reply of(MatchingMembers matching) {
            return new Reply(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(matching),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whoever has the number that was asked for may join: this is what membership is. */
        static Reply offering(LocalName terms) {
            return new Reply(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(terms));
        }

        public static Reply of(Notice notice) {
            return new Reply(Optional.of(notice), Optional.empty(), List.of());
        }

        Reply showing(TillSlip newSlip) {
            return new Reply(notice, found, refusals, Optional.of(newSlip), matching, journal, joinTerms);
        }
    }

    /**
     * What was looked for last.
     *
     * @param text the search text; of a page its id
     * @param items items that answer the text
     * @param page the page of quick keys, if that was it
     */
    public record Found(String text, List<Item> items, Optional<QuickView.Page> page) {
        public Found {
            items = List.copyOf(items);
        }

        /** Items, or nothing. */
        public Found(String text, List<Item> items) {
            this(text, items, Optional.empty());
        }
    }

    /** The session goes on as given, and there is nothing to say. */
    public static Step to(RegisterSession session) {
        return new Step(
                session, List.of(), Optional.empty(), List.of(), Reply.NONE, Optional.empty(), Optional.empty());
    }

    /** Nothing changes; the cashier is told why. */
    public static Step refuse(RegisterSession session, NoticeCode code, String... details) {
        return to(session).saying(Notice.of(code, details));
    }

    /** The same, but it goes on with another session. */
    Step with(RegisterSession other) {
        return new Step(other, events, receipt, errands, reply, quickKeys, joining);
    }

    public Step saying(Notice notice) {
        return new Step(
                session,
                events,
                receipt,
                errands,
                new Reply(
                        Optional.of(notice),
                        Optional.empty(),
                        List.of(),
                        reply.slip(),
                        reply.matching(),
                        reply.journal(),
                        reply.joinTerms()),
                quickKeys,
                joining);
    }

    /** Shows a slip of the till besides whatever else is said. */
    Step showing(TillSlip slip) {
        return new Step(session, events, receipt, errands, reply.showing(slip), quickKeys, joining);
    }

    public Step answering(Reply newReply) {
        return new Step(session, events, receipt, errands, newReply, quickKeys, joining);
    }

    public Step recording(JournalEvent... newEvents) {
        return recording(List.of(newEvents));
    }

    /** Records one more event, behind the others. */
    public Step recordingAlso(JournalEvent event) {
        List<JournalEvent> more = new ArrayList<>(events);
        more.add(event);
        return recording(more);
    }

    public Step recording(List<JournalEvent> newEvents) {
        return new Step(session, newEvents, receipt, errands, reply, quickKeys, joining);
    }

    /** Queues a receipt and wakes the printer, besides whatever else is to be done. */
    public Step printing(PrintRequest request) {
        List<Errand> more = new ArrayList<>(errands);
        more.add(new PrintReceipt());
        return new Step(session, events, Optional.of(request), more, reply, quickKeys, joining);
    }

    /** Writes other pages of quick keys with the events. */
    Step keeping(QuickKeyHistory pages) {
        return new Step(session, events, receipt, errands, reply, Optional.of(pages), joining);
    }

    /** Makes somebody a member with it. */
    Step joining(Joining request) {
        return new Step(session, events, receipt, errands, reply, quickKeys, Optional.of(request));
    }

    /** What the other step comes to after this one: everything that either writes or has done. */
    Step before(Step after) {
        return new Step(
                after.session,
                Stream.concat(events.stream(), after.events.stream()).toList(),
                after.receipt.or(() -> receipt),
                Stream.concat(errands.stream(), after.errands.stream()).toList(),
                after.reply,
                after.quickKeys.or(() -> quickKeys),
                after.joining);
    }

    /** Adds something to do after the commit. */
    public Step then(Errand errand) {
        List<Errand> more = new ArrayList<>(errands);
        more.add(errand);
        return new Step(session, events, receipt, more, reply, quickKeys, joining);
    }
}
