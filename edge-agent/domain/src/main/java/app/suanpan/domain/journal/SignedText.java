package app.suanpan.domain.journal;

/** The text over which a signature stands: each field behind its length, so that no two lists of fields make the same text. */
final class SignedText {

    private SignedText() {}

    /**
     * The text of an event.
     *
     * @param what the kind of text and its edition: a signature over one kind is none over another
     * @param header of the event
     * @param fields what it says, in an order that is never changed
     */
    static String of(String what, EventHeader header, String... fields) {
        StringBuilder text = new StringBuilder();
        add(text, what);
        add(text, header.id().toString());
        add(text, header.store());
        add(text, header.workstation());
        add(text, header.operator());
        add(text, header.businessDay().toString());
        add(text, header.at().toString());
        for (String field : fields) {
            add(text, field);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String field) {
        text.append(field.length()).append(':').append(field).append('\n');
    }
}
