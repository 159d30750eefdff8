package app.suanpan.collector.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;

/**
 * Where the answer to a message is to go. It travels with the message in a header, and back with the answer.
 *
 * @param gateway the gateway's name, new with each of its starts: an answer to one that is gone is nobody's
 * @param partition the partition of the acknowledgements' topic that this gateway reads
 * @param question which of the gateway's messages this answers
 */
record ReturnAddress(String gateway, int partition, long question) {
    private static final String HEADER = "return";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,32}) ([0-9]{1,9}) ([0-9]{1,18})");

    void writeTo(Headers headers) {
        headers.add(HEADER, (gateway + " " + partition + " " + question).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the header; empty when nobody waits, or it cannot be understood. */
    static Optional<ReturnAddress> of(Headers headers) {
        return Header.text(headers, HEADER)
                .map(FORM::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(it -> new ReturnAddress(it.group(1), Integer.parseInt(it.group(2)), Long.parseLong(it.group(3))));
    }
}
