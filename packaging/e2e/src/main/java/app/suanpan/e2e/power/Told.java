package app.suanpan.e2e.power;

/**
 * Something that somebody outside was told is committed.
 *
 * @param what a receipt's, Z report's or member's number, an edition of the prices, a guide
 * @param kind what it was: {@link #MEMBER}, {@link #PRICES}, {@link #GUIDE}, or what the cashier did
 * @param sequence where the journal stood when it was told
 * @param acknowledged how far the box believed the collector to have it
 */
record Told(String what, String kind, long sequence, long acknowledged) {
    static final String MEMBER = "member";
    static final String PRICES = "prices";
    static final String GUIDE = "guide";

    /** Reads one line of {@link CutTill}. */
    static Told parse(String line) {
        String[] columns = line.split("\t");
        return new Told(columns[0], columns[1], Long.parseLong(columns[2]), Long.parseLong(columns[3]));
    }
}
