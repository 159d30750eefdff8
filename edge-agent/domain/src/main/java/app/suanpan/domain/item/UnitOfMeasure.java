package app.suanpan.domain.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the quantity of an item is counted, and what its price is the price of. Factors are exact decimals of the kilogram, the litre and
 * the metre; a quantity has three decimals at most in every unit.
 */
public enum UnitOfMeasure {
    /** Whole pieces. */
    EACH("each", Kind.PIECES, "1", "件", "each"),
    /** Kilograms, to the gram. */
    KILOGRAM("kg", Kind.MASS, "1", "kg", "kg"),
    GRAM("g", Kind.MASS, "0.001", "g", "g"),
    /** A price for 100 g, as for ham or tea. */
    HUNDRED_GRAMS("100g", Kind.MASS, "0.1", "100 g", "100 g"),
    /** The jin of markets in China: 500 g. */
    JIN("500g", Kind.MASS, "0.5", "斤", "jin"),
    /** The international pound. */
    POUND("lb", Kind.MASS, "0.45359237", "磅", "lb"),
    LITRE("l", Kind.VOLUME, "1", "L", "l"),
    MILLILITRE("ml", Kind.VOLUME, "0.001", "mL", "ml"),
    METRE("m", Kind.LENGTH, "1", "米", "m");

    /** Finer than this nothing is measured. */
    private static final int DECIMALS = 3;

    private final String code;
    private final Kind kind;
    private final BigDecimal factor;
    private final LocalName symbol;

    UnitOfMeasure(String code, Kind kind, String factor, String zh, String en) {
        this.code = code;
        this.kind = kind;
        this.factor = new BigDecimal(factor);
        this.symbol = new LocalName(zh, en);
    }

    /** What is counted or measured. */
    public enum Kind {
        PIECES,
        /** In kilograms. */
        MASS,
        /** In litres. */
        VOLUME,
        /** In metres. */
        LENGTH
    }

    /** The unit that an item file calls so; nothing if none is. */
    public static Optional<UnitOfMeasure> coded(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }

    /** As an item file writes it, for example {@code kg} or {@code 500g}. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** As it stands behind a number. */
    public LocalName symbol() {
        return symbol;
    }

    /** Whether how much there is has to be measured, where pieces are counted. */
    public boolean isMeasured() {
        return kind != Kind.PIECES;
    }

    /** So many kilograms, litres or metres in this unit, to its thousandth. */
    public BigDecimal of(BigDecimal base) {
        return of(base, RoundingMode.HALF_UP);
    }

    /** The same, rounded so to its thousandth. Exact for all but the pound. */
    public BigDecimal of(BigDecimal base, RoundingMode rounding) {
        return base.divide(factor, DECIMALS, rounding);
    }

    /** So much in kilograms, litres or metres, exactly. */
    public BigDecimal toBase(BigDecimal quantity) {
        return quantity.multiply(factor);
    }

    /** A quantity as people read it, such as {@code 1.25 kg}; what has a price for 100 g is told in grams. Pieces are a bare number. */
    public String written(BigDecimal quantity, String symbolText) {
        return switch (this) {
            case EACH -> quantity.toPlainString();
            case HUNDRED_GRAMS ->
                quantity.movePointRight(2).stripTrailingZeros().toPlainString() + " g";
            default -> quantity.toPlainString() + " " + symbolText;
        };
    }
}
