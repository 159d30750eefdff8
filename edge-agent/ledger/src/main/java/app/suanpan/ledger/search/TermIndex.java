package app.suanpan.ledger.search;

/** Which names have a term, by their positions. */
interface TermIndex {

    /** An empty set, large enough for every position there is. */
    PositionSet none();

    /** The names that have a term. The caller does not change the set: it may be kept for the next who asks. */
    PositionSet of(String term);

    /** The names that have a word which begins so. */
    PositionSet ofWordsFrom(String beginning);

    /** The names that have at least one of these terms. */
    default PositionSet ofAny(Iterable<String> terms) {
        PositionSet set = none();
        terms.forEach(term -> set.addAll(of(term)));
        return set;
    }
}
