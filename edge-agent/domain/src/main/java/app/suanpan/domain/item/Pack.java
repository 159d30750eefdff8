package app.suanpan.domain.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code said about this one pack, beyond which article it is. At least one of them is there.
 *
 * @param lot batch or lot, or null
 * @param serial serial number, or null
 * @param expiry last day on which it may be sold and used, or null
 * @param bestBefore last day of its best, or null
 * @param netWeight what is in it, where it sells at its own price; null where it does not, or nobody knows
 * @param price what its label says that it costs, minor units of the store's currency; null where it says nothing of that
 */
public record Pack(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable LocalDate expiry,
        @Nullable LocalDate bestBefore,
        @Nullable NetWeight netWeight,
        @Nullable Long price) {
    public Pack {
        if (lot == null
                && serial == null
                && expiry == null
                && bestBefore == null
                && netWeight == null
                && price == null) {
            throw new IllegalArgumentException("A pack of which nothing is known");
        }
    }

    /** A pack whose weight, if it has one, is its line's quantity. */
    public Pack(
            @Nullable String lot, @Nullable String serial, @Nullable LocalDate expiry, @Nullable LocalDate bestBefore) {
        this(lot, serial, expiry, bestBefore, null, null);
    }

    /** A pack of which only the price on its label is known. */
    public static Pack priced(long price) {
        return new Pack(null, null, null, null, null, price);
    }

    /** A pack of which only its weight is known. */
    public static Pack weighing(NetWeight netWeight) {
        return new Pack(null, null, null, null, netWeight, null);
    }

    /** A pack of which only its serial number is known. */
    public static Pack numbered(String serial) {
        return new Pack(null, serial, null, null, null, null);
    }

    /** A pack of which only its batch is known. */
    public static Pack ofLot(String lot) {
        return new Pack(lot, null, null, null, null, null);
    }

    /** The same with this serial number. */
    public Pack withSerial(String number) {
        return new Pack(lot, number, expiry, bestBefore, netWeight, price);
    }

    /** The same of this batch. */
    public Pack withLot(String batch) {
        return new Pack(batch, serial, expiry, bestBefore, netWeight, price);
    }

    /** The same with its weight. */
    public Pack with(NetWeight weight) {
        return new Pack(lot, serial, expiry, bestBefore, weight, price);
    }

    /** The same with the price on its label. */
    public Pack withPrice(long label) {
        return new Pack(lot, serial, expiry, bestBefore, netWeight, label);
    }
}
