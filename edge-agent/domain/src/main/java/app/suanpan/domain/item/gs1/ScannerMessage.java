package app.suanpan.domain.item.gs1;

import app.suanpan.domain.item.gs1.Gs1Reading.Accepted;
import app.suanpan.domain.item.gs1.Gs1Reading.Refused;

/** What a scanner with AIM identifiers sent, by GS1's rules for each symbology (ISO/IEC 15424). */
public sealed interface ScannerMessage {

    /** Not what the symbology can carry, or a symbology that GS1 does not use; the rest as in {@link Refused}. */
    record Rejected(Gs1Fault fault, String identifier, String detail) implements ScannerMessage {}

    /** GS1 data as an element string. */
    record Elements(Symbology symbology, Gs1Message message) implements ScannerMessage {}

    /** A plain GTIN of 8 or 13 digits with a right check digit. */
    record Article(Symbology symbology, String digits) implements ScannerMessage {}

    /** A plain GTIN and the GS1 data that is printed above it. */
    record Composite(Symbology symbology, String digits, Gs1Message message) implements ScannerMessage {
        /** The article and what is said above it, as one. */
        public Gs1Message whole() {
            return message.after(new Gs1Element("01", "0".repeat(14 - digits.length()) + digits, true));
        }
    }

    /** A GS1 Digital Link URI. */
    record Link(Symbology symbology, String uri, Gs1Message message) implements ScannerMessage {}

    /** Text of a symbology that carries any text. */
    record Text(Symbology symbology, String text) implements ScannerMessage {}

    /** How a code is printed, as far as its AIM identifier says. */
    enum Symbology {
        GS1_128("]C1"),
        DATABAR("]e0"),
        GS1_DATA_MATRIX("]d2"),
        GS1_QR("]Q3"),
        GS1_DOT_CODE("]J1"),
        DATA_MATRIX("]d1"),
        QR("]Q1"),
        DOT_CODE("]J0"),
        EAN_13("]E0"),
        EAN_8("]E4");

        private final String aim;

        Symbology(String aim) {
            this.aim = aim;
        }

        /** Its AIM identifier: {@code ]} and two characters. */
        public String aim() {
            return aim;
        }
    }

    /**
     * Reads a message that begins with its AIM identifier; GS is FNC1.
     *
     * @param raw as the device delivered it
     * @param reader reads the GS1 data in it
     */
    static ScannerMessage read(String raw, Gs1Reader reader) {
        for (Symbology symbology : Symbology.values()) {
            if (raw.startsWith(symbology.aim())) {
                String data = raw.substring(symbology.aim().length());
                return switch (symbology) {
                    case GS1_128, DATABAR, GS1_DATA_MATRIX, GS1_QR, GS1_DOT_CODE -> elements(symbology, data, reader);
                    case DATA_MATRIX, QR, DOT_CODE -> text(symbology, data, reader);
                    case EAN_13 -> article(symbology, 13, data, reader);
                    case EAN_8 -> article(symbology, 8, data, reader);
                };
            }
        }
        return new Rejected(Gs1Fault.STRUCTURE, "", "");
    }

    private static ScannerMessage elements(Symbology symbology, String data, Gs1Reader reader) {
        return switch (reader.scanned(data).then(reader::together)) {
            case Accepted(Gs1Message message) -> new Elements(symbology, message);
            case Refused(Gs1Fault fault, String identifier, String detail) -> new Rejected(fault, identifier, detail);
        };
    }

    private static ScannerMessage text(Symbology symbology, String data, Gs1Reader reader) {
        if (!Gs1LinkReader.hasScheme(data)) {
            return new Text(symbology, data);
        }
        return switch (reader.link(data).then(reader::together)) {
            case Accepted(Gs1Message message) -> new Link(symbology, data, message);
            case Refused(Gs1Fault fault, String identifier, String detail) -> new Rejected(fault, identifier, detail);
        };
    }

    private static ScannerMessage article(Symbology symbology, int length, String data, Gs1Reader reader) {
        int above = data.indexOf('|');
        String digits = above < 0 ? data : data.substring(0, above);
        if (digits.length() != length) {
            return new Rejected(Gs1Fault.LENGTH, "01", "");
        }
        if (!Gs1Characters.N.has(digits)) {
            return new Rejected(Gs1Fault.CHARACTER, "01", "");
        }
        if (!Gs1CheckCharacters.digitIsRight(digits)) {
            return new Rejected(Gs1Fault.CONTENT, "01", "csum");
        }
        if (above < 0) {
            return new Article(symbology, digits);
        }
        String rest = data.substring(above + 1);
        if (!rest.startsWith(Symbology.DATABAR.aim())) {
            return new Rejected(Gs1Fault.STRUCTURE, "", "");
        }
        Gs1Element gtin = new Gs1Element("01", "0".repeat(14 - length) + digits, true);
        // What stands above the bars is said about the article below, so both are held against the rules as one.
        Gs1Reading component =
                reader.scanned(rest.substring(Symbology.DATABAR.aim().length()));
        return switch (component.then(
                message -> reader.together(message.after(gtin)).then(ignored -> component))) {
            case Accepted(Gs1Message message) -> new Composite(symbology, digits, message);
            case Refused(Gs1Fault fault, String identifier, String detail) -> new Rejected(fault, identifier, detail);
        };
    }
}
