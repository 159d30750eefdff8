package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.Reserving;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Means of payment beside cash and card, and taking back what was paid. */
public sealed interface TenderCommand extends RegisterCommand
        permits TenderCommand.SellGiftCard,
                TenderCommand.PayByValue,
                TenderCommand.SellVoucher,
                TenderCommand.PayByVoucher,
                TenderCommand.PayByPoints,
                TenderCommand.PointsAnswered,
                TenderCommand.GiveCredit,
                TenderCommand.VoidTender,
                TenderCommand.PayByCode,
                TenderCommand.NamePart,
                TenderCommand.GiveUpPayment,
                TenderCommand.PayForeign {

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

    /**
     * Puts one of the store's own vouchers into the basket, at what it is worth: it is owed to whoever bears it, and is no revenue.
     *
     * @param number of the voucher; refused if it was sold before, or is somebody else's
     */
    record SellVoucher(String number) implements TenderCommand {
        public SellVoucher {
            number = OneLine.of(number).replace(" ", "");
        }
    }

    /** Pays with a voucher, which is used up by it. What becomes of a rest is said by its kind. */
    record PayByVoucher(String number) implements TenderCommand {
        public PayByVoucher {
            number = OneLine.of(number).replace(" ", "");
        }
    }

    /**
     * Pays with points of the member who is on the sale. They are reserved first, and the sale goes on meanwhile; asked again while that
     * is under way, it asks again for the same.
     *
     * @param points how many at most; as many as the sale can take where nothing is said
     */
    record PayByPoints(Optional<Long> points) implements TenderCommand {}

    /**
     * What became of the wish to use points; comes from the store, not from a screen.
     *
     * @param reservation as it was asked for
     * @param ids all ids of the member, as it was asked for
     * @param answer whether they are reserved
     */
    record PointsAnswered(UUID reservation, Set<UUID> ids, Reserving answer) implements TenderCommand {
        public PointsAnswered {
            ids = Set.copyOf(ids);
        }
    }

    /** Gives store credit for all that is to be paid back, instead of money. */
    record GiveCredit() implements TenderCommand {}

    /**
     * Takes back a tender that was entered, by its place in the list from 0. One by card or payment code is gone when the money is
     * back.
     */
    record VoidTender(int index) implements TenderCommand {}

    /**
     * Asks a provider for a payment by the code that a phone shows, keyed in where it cannot be scanned. The code is a secret.
     *
     * @param code its digits
     * @param amount how much; all that is due where nothing is said
     */
    record PayByCode(String code, Optional<Money> amount) implements TenderCommand {
        public PayByCode {
            code = OneLine.of(code).replace(" ", "");
        }

        @Override
        public String toString() {
            return "PayByCode[hidden, " + amount + "]";
        }
    }

    /**
     * Says how much the next payment by scan takes, be it a phone's code, a gift card or store credit.
     *
     * @param amount more than nothing and no more than is due; nothing takes all that is due again
     */
    record NamePart(Optional<Money> amount) implements TenderCommand {}

    /** Foreign notes were given, in their own currency. */
    record PayForeign(Money given) implements TenderCommand {}

    /** Waits no longer for an electronic payment without an end, and has it taken back, if it moved any money. */
    record GiveUpPayment() implements TenderCommand {}
}
