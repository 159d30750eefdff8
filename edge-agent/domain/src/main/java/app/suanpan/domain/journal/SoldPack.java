package app.suanpan.domain.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code said about the one pack that was sold or came back, beyond its article: by this a recall finds its buyers.
 *
 * @param lot batch or lot, or null
 * @param serial serial number, or null
 * @param expiry last day on which it may be sold and used, or null
 * @param bestBefore last day of its best, or null
 */
public record SoldPack(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable LocalDate expiry,
        @Nullable LocalDate bestBefore) {}
