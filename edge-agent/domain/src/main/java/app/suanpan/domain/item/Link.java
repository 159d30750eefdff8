package app.suanpan.domain.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http(s) link as the scan router needs it. Read by hand: {@code java.net.URI} throws on half of what people print, and a
 * lookalike ({@code https://shop.example@elsewhere/}) must not pass for ours.
 *
 * @param authority host and port in lower case
 * @param segments parts of the path, as written
 */
record Link(String authority, List<String> segments) {

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{1,128}");

    static Optional<Link> parse(String text) {
        String rest;
        if (text.regionMatches(true, 0, "https://", 0, 8)) {
            rest = text.substring(8);
        } else if (text.regionMatches(true, 0, "http://", 0, 7)) {
            rest = text.substring(7);
        } else {
            return Optional.empty();
        }
        String beforeQuery = rest.split("[?#]", 2)[0];
        int slash = beforeQuery.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        String authority = beforeQuery.substring(0, slash).toLowerCase(Locale.ROOT);
        return Optional.of(
                new Link(authority, List.of(beforeQuery.substring(slash + 1).split("/", -1))));
    }

    /** Whether the link leads to this host; the scheme's usual port may be written or not. */
    boolean isOn(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return !wanted.isEmpty()
                && (authority.equals(wanted) || authority.equals(wanted + ":443") || authority.equals(wanted + ":80"));
    }

    /** The token of a path that is {@code /name/token} and nothing else. Upper case is read too: it makes a smaller QR. */
    Optional<String> only(String name) {
        boolean fits = segments.size() == 2
                && segments.getFirst().equalsIgnoreCase(name)
                && TOKEN.matcher(segments.getLast()).matches();
        return fits ? Optional.of(segments.getLast()) : Optional.empty();
    }
}
