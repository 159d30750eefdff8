package app.suanpan.domain.journal;

import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.item.Pack;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code said about the one pack that was sold or came back, beyond its article: by this a recall finds its buyers.
 *
 * @param lot batch or lot, or null
 * @param serial serial number, or null
 * @param expiry last day on which it may be sold and used, or null
 * @param bestBefore last day of its best, or null
 * @param netWeight what is in it, where it was sold at its own price; null in older events and where nobody knows
 * @param price what its label said that it cost, minor units; null in older events and where it said nothing of that
 */
public record SoldPack(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable LocalDate expiry,
        @Nullable LocalDate bestBefore,
        @Nullable NetWeight netWeight,
        @Nullable Long price) {

    /** What was known of a pack. */
    public static @Nullable SoldPack of(@Nullable Pack pack) {
        return pack == null
                ? null
                : new SoldPack(
                        pack.lot(), pack.serial(), pack.expiry(), pack.bestBefore(), pack.netWeight(), pack.price());
    }

    /** The pack again, as a basket holds it. */
    public Pack toPack() {
        return new Pack(lot, serial, expiry, bestBefore, netWeight, price);
    }
}
