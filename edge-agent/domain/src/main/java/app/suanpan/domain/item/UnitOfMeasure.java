package app.suanpan.domain.item;

/** How the quantity of an item is counted. */
public enum UnitOfMeasure {
    /** Whole pieces. */
    EACH,
    /** Kilograms, to the gram. */
    KILOGRAM
}
