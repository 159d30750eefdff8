package app.suanpan.collector.export;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a column of the database holds, whichever way a database of ours keeps it. */
public enum Form {
    /** A whole number. */
    WHOLE("whole number"),
    /** A text. */
    TEXT("text"),
    /** Kept as 0 or 1. */
    TRUTH("true or false"),
    /** A point in time. */
    INSTANT("instant"),
    /** A day of the accounts. */
    DAY("day"),
    /** Whole minor units of the row's currency; exported in major units besides. */
    MONEY("minor units"),
    /** A quantity, exactly. */
    DECIMAL("decimal"),
    /** Bytes that are written as hexadecimal digits. */
    HASH("hexadecimal"),
    /** Bytes that are a text in UTF-8, or should be; exported as digits where they are not. */
    BODY("text");

    /** What has more places than this, before the point or behind it, is not one of our quantities. */
    static final int MOST_DIGITS = 29;

    static final int DECIMALS = 9;

    private static final int LAST_YEAR = 9999;

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /**
     * Reads a value as the driver gave it.
     *
     * @return a {@link Long}, {@link String}, {@link Boolean}, {@link Instant}, {@link LocalDate} or {@link BigDecimal}, and the bytes
     *     themselves of a body
     * @throws IllegalArgumentException if it is not what the column holds, as a box may have written anything into its events
     */
    Object read(Object raw) {
        try {
            return switch (this) {
                case WHOLE, MONEY -> whole(raw);
                case TEXT -> raw.toString();
                case TRUTH -> raw instanceof Boolean truth ? truth : whole(raw) != 0;
                case INSTANT -> inUse(instant(raw));
                case DAY -> inUse(raw instanceof Date day ? day.toLocalDate() : LocalDate.parse(raw.toString()));
                case DECIMAL -> decimal(raw);
                case HASH -> HexFormat.of().formatHex((byte[]) raw);
                case BODY -> (byte[]) raw;
            };
        } catch (DateTimeException | ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException("not a " + word, e);
        }
    }

    /** A day of a year that files can hold, and people mean. */
    private static LocalDate inUse(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day is of the years 1 to " + LAST_YEAR);
        }
        return day;
    }

    private static Instant inUse(Instant time) {
        inUse(LocalDate.ofInstant(time, ZoneOffset.UTC));
        return time;
    }

    private static long whole(Object raw) {
        return raw instanceof Number number ? number.longValue() : Long.parseLong(raw.toString());
    }

    private static Instant instant(Object raw) {
        return switch (raw) {
            case Timestamp time -> time.toInstant();
            case OffsetDateTime time -> time.toInstant();
            default -> Instant.parse(raw.toString());
        };
    }

    private static BigDecimal decimal(Object raw) {
        var number = raw instanceof BigDecimal exact ? exact : new BigDecimal(raw.toString());
        if (number.signum() != 0 && number.precision() - (long) number.scale() > MOST_DIGITS) {
            throw new ArithmeticException("too large");
        }
        return number.setScale(DECIMALS);
    }

    /** Reads nothing as nothing. */
    @Nullable
    Object readOptional(@Nullable Object raw) {
        return raw == null ? null : read(raw);
    }
}
