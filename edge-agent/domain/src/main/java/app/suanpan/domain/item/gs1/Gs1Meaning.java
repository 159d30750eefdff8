package app.suanpan.domain.item.gs1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one element says, beyond its characters.
 *
 * @param title what GS1 calls the identifier, for people; empty where the dictionary has no title
 * @param date the day, where it is one
 * @param number the measure, amount or count with its decimals, where it is one
 * @param currency ISO 4217 number of an amount that names its currency
 */
public record Gs1Meaning(
        String title, Optional<LocalDate> date, Optional<BigDecimal> number, Optional<String> currency) {}
