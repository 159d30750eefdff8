package app.suanpan.domain.item;

import java.util.Optional;

/** UPC-E: a UPC-A with four or five zeros squeezed out (GS1 General Specifications §5.2.2.4). */
final class UpcE {
    private static final int LENGTH = 8;

    private UpcE() {}

    /** The article that eight digits mean as UPC-E: number system 0 or 1, six digits, the check digit of the whole. */
    static Optional<Gtin> expand(String digits) {
        if (digits.length() != LENGTH || !Gtin.digitsOnly(digits) || digits.charAt(0) > '1') {
            return Optional.empty();
        }
        String six = digits.substring(1, 7);
        char last = six.charAt(5);
        Optional<String> body = switch (last) {
            case '0', '1', '2' -> Optional.of(six.substring(0, 2) + last + "0000" + six.substring(2, 5));
            // What the rule above would have squeezed further cannot be written by the rules below.
            case '3' -> when(six.charAt(2) > '2', six.substring(0, 3) + "00000" + six.substring(3, 5));
            case '4' -> when(six.charAt(3) != '0', six.substring(0, 4) + "00000" + six.charAt(4));
            default -> when(six.charAt(4) != '0', six.substring(0, 5) + "0000" + last);
        };
        return body.flatMap(ten -> Gtin.parse(digits.charAt(0) + ten + digits.charAt(7)));
    }

    private static Optional<String> when(boolean canonical, String digits) {
        return canonical ? Optional.of(digits) : Optional.empty();
    }
}
