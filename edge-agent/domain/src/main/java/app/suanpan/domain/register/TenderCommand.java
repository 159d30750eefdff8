package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import java.util.Optional;

/** Means of payment beside cash and card, and taking one back. */
public sealed interface TenderCommand extends RegisterCommand
        permits TenderCommand.SellGiftCard,
                TenderCommand.PayByValue,
                TenderCommand.GiveCredit,
                TenderCommand.VoidTender {

    /**
     * Puts a gift card into the basket: what is paid for it is owed to whoever bears it, and is no revenue.
     *
     * @param number of the card, of one that has been sold before too; empty makes a new number, printed on the receipt
     * @param amount to put on it
     */
    record SellGiftCard(String number, Money amount) implements TenderCommand {
        public SellGiftCard {
            number = OneLine.of(number).replace(" ", "");
        }
    }

    /**
     * Pays with a gift card or store credit; in a return, pays back onto a gift card.
     *
     * @param number of the card
     * @param amount how much; what is due, or on it, if that is less, where nothing is said
     */
    record PayByValue(String number, Optional<Money> amount) implements TenderCommand {
        public PayByValue {
            number = OneLine.of(number).replace(" ", "");
        }
    }

    /** Gives store credit for all that is to be paid back, instead of money. */
    record GiveCredit() implements TenderCommand {}

    /** Takes back a tender that was entered, by its place in the list from 0. */
    record VoidTender(int index) implements TenderCommand {}
}
