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
 */
public record Pack(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable LocalDate expiry,
        @Nullable LocalDate bestBefore) {
    public Pack {
        if (lot == null && serial == null && expiry == null && bestBefore == null) {
            throw new IllegalArgumentException("A pack of which nothing is known");
        }
    }
}
