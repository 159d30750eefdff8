package app.suanpan.protocol.uplink;

/**
 * One committed event as the journal keeps it.
 *
 * @param sequence its place in the journal, counted from 1 without gaps
 * @param body its JSON, verbatim: one line of UTF-8 without a line feed
 * @param hash the chain's hash at this sequence
 */
public record StoredEvent(long sequence, Bytes body, ChainHash hash) {
    /** Refuses a sequence below 1, an empty body, and a body with a line feed: a batch has one event a line. */
    public StoredEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences count from 1: " + sequence);
        }
        if (body.length() == 0 || body.contains((byte) '\n')) {
            throw new IllegalArgumentException("an event is one line of JSON: sequence " + sequence);
        }
    }
}
