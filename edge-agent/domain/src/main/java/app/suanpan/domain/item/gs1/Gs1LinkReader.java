package app.suanpan.domain.item.gs1;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax), uncompressed. */
final class Gs1LinkReader {

    /** The scheme is small or capital (GS1 encodes links in capitals for small codes), never mixed. */
    private static final String SCHEME = "(?:https?|HTTPS?)://";

    private static final Pattern BEGINNING = Pattern.compile(SCHEME);
    private static final Pattern FORM =
            Pattern.compile(SCHEME + "(?<host>[^/?#]*)(?<path>/[^?#]*)(?:\\?(?<query>[^#]*))?(?:#.*)?");
    private static final String MARKS = "._~:/?#[]@!$&'()*+,;=-%";

    /** What a name, an address of either IP version and a port are written with; which hosts there are changes too often. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    private static final Pattern NUMERIC = Pattern.compile("\\d*");
    private static final int LONGEST = 4096;

    private final Gs1Dictionary dictionary;

    Gs1LinkReader(Gs1Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Whether a text begins as a link does; what does not is some other text. */
    static boolean hasScheme(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    Gs1Reading read(String uri) {
        if (uri.length() > LONGEST) {
            return refused(Gs1Fault.STRUCTURE, "");
        }
        Matcher form = FORM.matcher(uri);
        if (!isUri(uri) || !form.matches() || !HOST.matcher(form.group("host")).matches()) {
            return refused(Gs1Fault.STRUCTURE, "");
        }
        List<String> segments = List.of(form.group("path").substring(1).split("/", -1));
        int key = keyAt(segments);
        if (key < 0) {
            return refused(Gs1Fault.STRUCTURE, "");
        }
        Elements elements = new Elements();
        for (int i = key; i < segments.size(); i += 2) {
            Optional<Gs1Reading> refusal = elements.add(segments.get(i), decoded(segments.get(i + 1), false));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        List<List<String>> orders =
                dictionary.entry(segments.get(key)).flatMap(Gs1Entry::linkKey).orElseThrow();
        List<String> qualifiers = elements.identifiers();
        qualifiers.removeFirst();
        if (!qualifiers.isEmpty() && orders.stream().noneMatch(order -> inOrder(qualifiers, order))) {
            return refused(Gs1Fault.PLACE, qualifiers.getFirst());
        }
        return attributes(Optional.ofNullable(form.group("query")).orElse(""), qualifiers, orders, elements);
    }

    /** The query: what is not a number is no business of GS1's; a number must be an identifier that may stand there. */
    private Gs1Reading attributes(String query, List<String> qualifiers, List<List<String>> orders, Elements elements) {
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (equals < 0 || !NUMERIC.matcher(name).matches()) {
                continue;
            }
            Optional<Gs1Entry> entry = dictionary.entry(name);
            if (entry.isEmpty()) {
                return new Gs1Reading.Refused(Gs1Fault.UNKNOWN_IDENTIFIER, "", name);
            }
            Set<String> inPath = new HashSet<>(qualifiers);
            inPath.add(name);
            // What could stand in the path belongs there: two ways to write one thing would be two addresses of it.
            boolean belongsInPath = orders.stream().anyMatch(order -> new HashSet<>(order).containsAll(inPath));
            if (!entry.get().linkAttribute() || belongsInPath) {
                return refused(Gs1Fault.PLACE, name);
            }
            Optional<Gs1Reading> refusal = elements.add(name, decoded(parameter.substring(equals + 1), true));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return new Gs1Reading.Accepted(new Gs1Message(elements.list));
    }

    /** Where the last key of the path stands, looking back from the end in pairs; negative if there is none. */
    private int keyAt(List<String> segments) {
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            Optional<Gs1Entry> entry = dictionary.entry(segments.get(i));
            if (entry.isEmpty()) {
                return -1;
            }
            if (entry.get().linkKey().isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean inOrder(List<String> qualifiers, List<String> order) {
        int last = -1;
        for (String qualifier : qualifiers) {
            int at = order.indexOf(qualifier);
            if (at <= last) {
                return false;
            }
            last = at;
        }
        return true;
    }

    /** Whether it has only characters that a URI may have (RFC 3986). */
    private static boolean isUri(String text) {
        return text.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    /** A percent sign without two hexadecimal digits behind it stands for itself, as GS1's own reader has it. */
    private static String decoded(String text, boolean plusIsSpace) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                bytes[length++] = (byte) Integer.parseInt(text, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) (c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static Gs1Reading refused(Gs1Fault fault, String identifier) {
        return new Gs1Reading.Refused(fault, identifier);
    }

    /** Collects elements that fit the dictionary and are there once. */
    private final class Elements {
        private final List<Gs1Element> list = new ArrayList<>();

        Optional<Gs1Reading> add(String identifier, String value) {
            Optional<Gs1Entry> entry = dictionary.entry(identifier);
            if (entry.isEmpty()) {
                return Optional.of(new Gs1Reading.Refused(Gs1Fault.UNKNOWN_IDENTIFIER, "", identifier));
            }
            if (identifiers().contains(identifier)) {
                return Optional.of(refused(Gs1Fault.REPEATED, identifier));
            }
            Optional<Gs1Reading> refusal = entry.get().refusal(value);
            if (refusal.isPresent()) {
                return refusal;
            }
            list.add(new Gs1Element(identifier, value, entry.get().predefinedLength()));
            return Optional.empty();
        }

        List<String> identifiers() {
            return new ArrayList<>(list.stream().map(Gs1Element::identifier).toList());
        }
    }
}
