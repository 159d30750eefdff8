package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/** What is asked about goods, and said about them, besides selling them. */
public sealed interface GoodsCommand extends RegisterCommand {

    /** Sells an item chosen on the screen: one piece, or as much of it as is then measured. */
    record SellItem(String itemCode) implements GoodsCommand {
        public SellItem {
            itemCode = OneLine.of(itemCode);
        }
    }

    /** From now on what is scanned is looked up and not sold. */
    record CheckPrices() implements GoodsCommand {}

    /** Looks up what an item costs that was chosen on the screen. */
    record CheckItem(String itemCode) implements GoodsCommand {
        public CheckItem {
            itemCode = OneLine.of(itemCode);
        }
    }

    /** Sells what was looked up last. */
    record SellChecked() implements GoodsCommand {}

    /** Enough prices were looked up. */
    record LeavePriceCheck() implements GoodsCommand {}

    /** Writes words beside a line, for the receipt and the journal; empty words take them away. */
    record NoteLine(int line, String note) implements GoodsCommand {
        public NoteLine {
            note = OneLine.of(note).strip();
        }
    }

    /** The same for the whole transaction. */
    record NoteSale(String note) implements GoodsCommand {
        public NoteSale {
            note = OneLine.of(note).strip();
        }
    }

    /**
     * The customer is old enough, as the cashier has seen; or was born on a day, and the till reckons.
     *
     * @param born the day, which is forgotten as soon as it is reckoned with, and hidden from {@link #toString()}
     */
    record AnswerAge(Optional<LocalDate> born) implements GoodsCommand {
        @Override
        public String toString() {
            return "AnswerAge[hidden]";
        }
    }

    /** The serial number, or the batch, that was asked for. */
    record AnswerNumber(String number) implements GoodsCommand {
        public AnswerNumber {
            number = OneLine.of(number).strip();
        }
    }

    /**
     * How much of it there is.
     *
     * @param gross in the unit of the item, packaging included
     * @param tare the code of the packaging that is taken off, one of those that the question named; {@link
     *     app.suanpan.domain.item.Tare#NONE} for none
     */
    record AnswerMeasure(Quantity gross, String tare) implements GoodsCommand {}

    /** The customer wants it though it is past its best. */
    record SellAllTheSame() implements GoodsCommand {}

    /** What was asked about is not sold. */
    record DeclineGoods() implements GoodsCommand {}
}
