package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;

/** What the register is busy with: the one thing that the work area shows. */
public sealed interface Phase {

    /** Nobody is signed on. */
    record SignedOff(List<Operator> operators) implements Phase {
        public SignedOff {
            operators = List.copyOf(operators);
        }
    }

    /** Items are scanned, or come back. */
    record Selling() implements Phase {}

    /**
     * The customer pays, or is paid back.
     *
     * @param due what is open to the cent, positive
     * @param dueInCash what is open if the rest is cash
     * @param quickCash amounts that people hand over for this much, ascending, the exact one first
     * @param tenders what was given so far
     * @param card where a card payment stands, if one is pending
     * @param toCard what has to go back to the card that paid before cash is handed back, positive; nothing if no money has to
     */
    record Tendering(
            Money due,
            Money dueInCash,
            List<Money> quickCash,
            List<TenderView> tenders,
            Optional<CardStatus> card,
            Optional<Money> toCard)
            implements Phase {
        public Tendering {
            quickCash = List.copyOf(quickCash);
            tenders = List.copyOf(tenders);
        }
    }

    /**
     * Committed. Stays until the next scan or {@link RegisterCommand.NextCustomer}.
     *
     * @param receiptNumber as people read it
     * @param total what was due; negative for a return
     * @param given Σ of the tenders
     * @param change handed back in cash
     * @param receipt the receipt as a document
     * @param link where the customer's phone opens it; empty where the store does not offer that, or phones do not reach it
     */
    record Completed(
            String receiptNumber, Money total, Money given, Money change, Receipt receipt, Optional<String> link)
            implements Phase {}

    /** Where a pending card payment stands. */
    enum CardStatus {
        /** The terminal has been asked and the customer is busy with it. */
        WAITING,
        /** No answer is known; it has to be queried. */
        UNKNOWN
    }

    /**
     * A tender as the screen lists it.
     *
     * @param kind {@code cash}, {@code card}, {@code gift-card} or {@code store-credit}
     * @param amount positive
     * @param detail the masked number of a card of any kind, or empty
     */
    record TenderView(String kind, Money amount, String detail) {}
}
