package app.suanpan.ledger.search;

/**
 * An item's names as they are searched.
 *
 * @param zh Chinese, plain
 * @param en English, plain
 */
public record NamePair(String zh, String en) {
    /** Brings names to their plain form. */
    public static NamePair of(String zh, String en) {
        String plain = Plain.of(zh);
        return new NamePair(plain, zh.equals(en) ? plain : Plain.of(en));
    }

    /** Visits the parts of both names; of one, if they are the same. */
    void forEachPart(Terms.PartVisitor visitor) {
        Terms.forEachPart(zh, visitor);
        if (!en.equals(zh)) {
            Terms.forEachPart(en, visitor);
        }
    }
}
