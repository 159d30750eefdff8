package app.suanpan.device;

/** What kind of code was read, named by the AIM identifiers (ISO/IEC 15424) that scanners put before the data. */
public enum Symbology {
    EAN_13("]E0"),
    EAN_8("]E4"),
    CODE_128("]C0"),
    GS1_128("]C1"),
    GS1_DATABAR("]e0"),
    DATA_MATRIX("]d1"),
    GS1_DATA_MATRIX("]d2"),
    QR_CODE("]Q1"),
    GS1_QR_CODE("]Q3"),
    GS1_DOTCODE("]J1"),
    CODE_39("]A0"),
    CODE_93("]G0"),
    CODABAR("]F0"),
    ITF("]I0"),
    PDF417("]L0"),
    AZTEC("]z0"),
    /** The source did not say, or said something that is not in this list. */
    UNKNOWN("");

    private final String aim;

    Symbology(String aim) {
        this.aim = aim;
    }

    /** The identifier by which a scanner announces it, for example {@code ]E0}; empty for {@link #UNKNOWN}. */
    public String aim() {
        return aim;
    }

    /**
     * Reads an identifier: {@code ]}, a letter for the family and a character that tells the variants apart.
     *
     * @return {@link #UNKNOWN} for anything that is not understood; never throws
     */
    public static Symbology ofAim(String identifier) {
        if (identifier.length() != 3 || identifier.charAt(0) != ']') {
            return UNKNOWN;
        }
        char variant = identifier.charAt(2);
        return switch (identifier.charAt(1)) {
            // E0 is also UPC-A and UPC-E, which are sent as 13 digits; E3 is an EAN-13 with its add-on behind it.
            case 'E' -> variant == '0' ? EAN_13 : variant == '4' ? EAN_8 : UNKNOWN;
            case 'C' -> variant == '1' ? GS1_128 : CODE_128;
            case 'e' -> GS1_DATABAR;
            case 'd' -> variant == '2' || variant == '5' ? GS1_DATA_MATRIX : DATA_MATRIX;
            case 'Q' -> variant == '3' || variant == '4' ? GS1_QR_CODE : QR_CODE;
            case 'J' -> variant == '1' || variant == '4' ? GS1_DOTCODE : UNKNOWN;
            case 'A' -> CODE_39;
            case 'G' -> CODE_93;
            case 'F' -> CODABAR;
            case 'I' -> ITF;
            case 'L' -> PDF417;
            case 'z' -> AZTEC;
            default -> UNKNOWN;
        };
    }
}
