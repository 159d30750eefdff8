package app.suanpan.domain.member;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A part of the credit for a sale.
 *
 * @param party {@code guide:<id>} or {@code store:<id>}
 * @param basisPoints hundredths of a per cent; the shares of a sale add up to 10,000
 * @param amount minor units of what was earned, positive for a sale and for what comes back; of several returns of one sale each
 *     has what is left of it to the unit, so that one may be a unit below nothing. Null in older events, and before it is split
 */
public record CreditShare(
        String party, int basisPoints, @Nullable Long amount) {
    private static final String GUIDE = "guide:";

    /** A share of whatever it will be. */
    public CreditShare(String party, int basisPoints) {
        this(party, basisPoints, null);
    }

    /** The share of a guide. */
    static CreditShare ofGuide(Guide guide, int basisPoints) {
        return new CreditShare(GUIDE + guide.id(), basisPoints);
    }

    /** The share of the store that sold. */
    static CreditShare ofStore(String store, int basisPoints) {
        return new CreditShare("store:" + store, basisPoints);
    }

    /** Which guide a party is; nothing for the store. */
    public static OptionalLong guide(String party) {
        return party.matches(GUIDE + "[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(party.substring(GUIDE.length())))
                : OptionalLong.empty();
    }

    CreditShare of(long newAmount) {
        return new CreditShare(party, basisPoints, newAmount);
    }
}
