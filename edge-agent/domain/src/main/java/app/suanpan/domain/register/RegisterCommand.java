package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.till.TillCount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a cashier, or a device on the cashier's behalf, can ask of the register. Reasons and references are kept in the
 * journal for ever, so they are one line of at most 200 characters; what is longer is cut.
 */
public sealed interface RegisterCommand
        permits PeopleCommand,
                QuickKeyCommand,
                TillCommand,
                TenderCommand,
                RegisterCommand.SignOn,
                RegisterCommand.SignOff,
                RegisterCommand.Scan,
                RegisterCommand.ScanTwin,
                RegisterCommand.AddItem,
                RegisterCommand.AddLines,
                RegisterCommand.ChangeQuantity,
                RegisterCommand.OverridePrice,
                RegisterCommand.RemoveLine,
                RegisterCommand.VoidTransaction,
                RegisterCommand.Hold,
                RegisterCommand.Recall,
                RegisterCommand.BeginReturn,
                RegisterCommand.Search,
                RegisterCommand.Browse,
                MemberCommand,
                RegisterCommand.FindMember,
                RegisterCommand.ClearMember,
                RegisterCommand.ClearGuide,
                RegisterCommand.BeginTender,
                RegisterCommand.BackToBasket,
                RegisterCommand.TenderCash,
                RegisterCommand.TenderCard,
                RegisterCommand.QueryCard,
                RegisterCommand.CardResolved,
                RegisterCommand.NextCustomer,
                RegisterCommand.ReprintReceipt,
                RegisterCommand.OpenDrawer,
                RegisterCommand.DismissNotice,
                TermsCommand,
                MoneyBackCommand,
                GoodsCommand,
                JournalCommand {

    /**
     * Signs an operator on with a till that holds {@code openingLoan}.
     *
     * @param foreign foreign cash that it holds beside it, each currency at most once
     */
    record SignOn(String operatorId, TillCount openingLoan, List<TillCount> foreign) implements RegisterCommand {
        public SignOn {
            foreign = List.copyOf(foreign);
        }

        /** With a till that holds the store's own currency only, and of which only the sum was said. */
        public SignOn(String operatorId, Money openingLoan) {
            this(operatorId, TillCount.of(openingLoan), List.of());
        }
    }

    /**
     * Counts the till and signs off. Refused while a basket is open. If the count differs by more than the store allows, it is
     * written down and the shift goes on, see {@link TillCommand.AcceptVariance}.
     *
     * @param counted in the store's currency
     * @param foreign foreign cash, each currency at most once: one that is not there counts as none
     */
    record SignOff(TillCount counted, List<TillCount> foreign) implements RegisterCommand {
        public SignOff {
            foreign = List.copyOf(foreign);
        }

        /** With a count of the store's own currency only. */
        public SignOff(TillCount counted) {
            this(counted, List.of());
        }

        /** With a count of which only the sum was said. */
        public SignOff(Money counted) {
            this(TillCount.of(counted));
        }
    }

    /** Something was scanned. */
    record Scan(ScanInput input) implements RegisterCommand {}

    /**
     * The other code of the pack that was scanned a moment ago, which says more about it: it takes the place of the first, and is
     * not a second pack.
     */
    record ScanTwin(ScanInput input) implements RegisterCommand {}

    /** Adds an item chosen on the screen. */
    record AddItem(String itemCode, Quantity quantity) implements RegisterCommand {}

    /**
     * Adds many lines at once, each on its own line, as a picked order or a replayed invoice does. Lines that are refused are
     * named in {@link RegisterState#refusals()}; the others are in.
     *
     * @param lines in order
     * @param reference number of the order or invoice they come from, kept with the transaction; empty if there is none
     */
    record AddLines(List<LineRequest> lines, String reference) implements RegisterCommand {
        public AddLines {
            lines = List.copyOf(lines);
            reference = OneLine.of(reference);
        }

        /** Lines that come from no order. */
        public AddLines(List<LineRequest> lines) {
            this(lines, "");
        }
    }

    /** Sets the quantity of a line. */
    record ChangeQuantity(int line, Quantity quantity) implements RegisterCommand {}

    /** Sets the unit price of a line, with the reason that the journal keeps. */
    record OverridePrice(int line, Money unitPrice, String reason) implements RegisterCommand {
        public OverridePrice {
            reason = OneLine.of(reason);
        }
    }

    /** Takes a line out. */
    record RemoveLine(int line) implements RegisterCommand {}

    /** Gives the basket up. */
    record VoidTransaction(String reason) implements RegisterCommand {
        public VoidTransaction {
            reason = OneLine.of(reason);
        }
    }

    /**
     * Puts the basket aside for the next customer. Refused once money was taken.
     *
     * @param note to find it again; may be empty
     */
    record Hold(String note) implements RegisterCommand {
        public Hold {
            note = OneLine.of(note).strip();
        }
    }

    /** Takes up what was put aside, at whichever checkout. Of two who ask for one hold, one gets it. */
    record Recall(UUID hold) implements RegisterCommand {}

    /** Goods come back: the empty basket becomes a return. */
    record BeginReturn(String reason) implements RegisterCommand {
        public BeginReturn {
            reason = OneLine.of(reason);
        }
    }

    /** Looks for items by code, barcode or part of a name; an empty text clears the results. */
    record Search(String text) implements RegisterCommand {}

    /** Shows a page of quick keys, by its id. */
    record Browse(String page) implements RegisterCommand {}

    /** Finds the member with this phone number, or this member number, and puts the member on the basket. */
    record FindMember(String phone) implements RegisterCommand {}

    /** Takes the member off the basket. */
    record ClearMember() implements RegisterCommand {}

    /** Takes the serving guide off the basket. */
    record ClearGuide() implements RegisterCommand {}

    /** From the basket to the tenders. */
    record BeginTender() implements RegisterCommand {}

    /** From the tenders back to the basket. Refused while money has been taken. */
    record BackToBasket() implements RegisterCommand {}

    /** Cash was given; for a return, cash is handed back. */
    record TenderCash(Money amount) implements RegisterCommand {}

    /** Asks the payment terminal for an amount, or for all that is due. */
    record TenderCard(Optional<Money> amount) implements RegisterCommand {}

    /** Asks the terminal what became of the pending card payment. */
    record QueryCard() implements RegisterCommand {}

    /** The terminal's answer; comes from the store, not from a screen. */
    record CardResolved(UUID intent, CardResult result) implements RegisterCommand {}

    /** The receipt has been seen: next customer. A scan says the same. */
    record NextCustomer() implements RegisterCommand {}

    /** Prints the last receipt: on its first paper, if it has none yet, else again, marked COPY. */
    record ReprintReceipt() implements RegisterCommand {}

    /** Opens the drawer without a sale. */
    record OpenDrawer(String reason) implements RegisterCommand {
        public OpenDrawer {
            reason = OneLine.of(reason);
        }
    }

    /** Takes the notice off the screen. */
    record DismissNotice() implements RegisterCommand {}
}
