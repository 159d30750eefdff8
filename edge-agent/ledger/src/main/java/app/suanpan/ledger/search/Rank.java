package app.suanpan.ledger.search;

/** How well an item's names answer what was typed, best first. */
public enum Rank {
    /** The name is what was typed. */
    SAME,
    /** The name begins with what was typed. */
    NAME_BEGINS,
    /** All that was typed stands in the names: whole words, or hanzi side by side. */
    WORDS,
    /** The same, but a word goes on. */
    WORDS_BEGIN,
    /** The name's pinyin begins with what was typed. */
    PINYIN_BEGINS,
    /** Hanzi further on are read so. */
    PINYIN,
    /** What was typed are initials, all or some. */
    INITIALS,
    /** The hanzi that were typed stand in the name in this order, with others between them. */
    APART,
    /** One typing error: a letter, a hanzi, or a hanzi of the same sound. */
    ONE_ERROR,
    /** Two typing errors in one word. */
    TWO_ERRORS,
    /** It does not. */
    NONE;

    /** The worse of two. */
    Rank or(Rank other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The better of two. */
    Rank best(Rank other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
