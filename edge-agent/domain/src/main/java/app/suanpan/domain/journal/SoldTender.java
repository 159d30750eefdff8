package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tender of a committed sale or return, positive in both.
 *
 * @param kind {@code cash} or {@code card}
 * @param amount minor units
 * @param intent for a card: the request it answers, or null
 * @param authorization for a card: the approval code, or null
 * @param maskedNumber for a card: what a receipt may show, or null
 */
public record SoldTender(
        String kind,
        long amount,
        @Nullable UUID intent,
        @Nullable String authorization,
        @Nullable String maskedNumber) {}
