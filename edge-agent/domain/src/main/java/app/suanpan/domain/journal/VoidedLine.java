package app.suanpan.domain.journal;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Goods that were rung up and taken out again before anything was committed: a whole line, or a part of one.
 *
 * @param line number in the basket
 * @param item the store's code
 * @param nameZh Chinese name when it was taken out
 * @param nameEn English name when it was taken out
 * @param unit name of the {@link app.suanpan.domain.item.UnitOfMeasure}
 * @param quantity how much was taken out; positive
 * @param left how much of the line stayed; zero if none did
 * @param amount what that much stood there for, before anything was taken off: minor units of the event's currency, not negative
 * @param at when
 * @param operator id of whoever did it
 */
public record VoidedLine(
        int line,
        String item,
        String nameZh,
        String nameEn,
        String unit,
        BigDecimal quantity,
        BigDecimal left,
        long amount,
        Instant at,
        String operator) {}
