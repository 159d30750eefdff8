package app.suanpan.device.escpos;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a model can do. An unknown printer starts from a simple profile, which asks for nothing that cheap ones lack.
 *
 * @param dots      printable dots across; a column is 12
 * @param chinese   it has a GBK font; otherwise everything outside ASCII is sent as a picture
 * @param qr        it makes QR codes itself; otherwise they are sent as pictures
 * @param cutter    it has a knife; otherwise the paper is fed past the tear bar
 * @param proof     how it proves that it printed
 * @param kickAtOnce it opens the drawer by {@code DLE DC4}, even while it is out of paper; otherwise by {@code ESC p}
 */
record PrinterProfile(int dots, boolean chinese, boolean qr, boolean cutter, ProofBy proof, boolean kickAtOnce) {

    /** The strongest proof that a model can give. */
    enum ProofBy {
        /** {@code GS ( H}: it returns a number once what came before it is on paper. */
        PROCESS_ID,
        /** {@code GS r}: it answers in turn; then its status must be clean. */
        QUEUED_STATUS,
        /** It answers, but only about how it is, not about what it has printed. */
        NOTHING,
        /** It never answers: a device file that cannot be read. */
        DUMB
    }

    private static final Map<String, PrinterProfile> BY_NAME = Map.of(
            "simple-80", new PrinterProfile(576, true, false, true, ProofBy.QUEUED_STATUS, false),
            "simple-58", new PrinterProfile(384, true, false, false, ProofBy.QUEUED_STATUS, false),
            "epson-80", new PrinterProfile(576, true, true, true, ProofBy.PROCESS_ID, true),
            "epson-58", new PrinterProfile(384, true, true, true, ProofBy.PROCESS_ID, true),
            "latin-80", new PrinterProfile(576, false, true, true, ProofBy.PROCESS_ID, true));

    /** Columns of normal text. */
    int columns() {
        return dots / 12;
    }

    /**
     * The profile that an address asks for by {@code profile=} and {@code proof=}; simple-80 when it asks for none.
     *
     * @throws DeviceRefusedException if there is no such profile or proof
     */
    static PrinterProfile of(DeviceAddress address) {
        String name = address.option("profile").orElse("simple-80");
        PrinterProfile profile = BY_NAME.get(name);
        if (profile == null) {
            throw new DeviceRefusedException(
                    Code.OPTION,
                    "There is no printer profile \"" + name + "\" for " + address + "; there are "
                            + new TreeSet<>(BY_NAME.keySet()));
        }
        return switch (address.option("proof").orElse("profile")) {
            case "profile" -> profile;
            case "process-id" -> profile.provingBy(ProofBy.PROCESS_ID);
            case "status" -> profile.provingBy(ProofBy.QUEUED_STATUS);
            case "none" -> profile.provingBy(ProofBy.NOTHING);
            case "dumb" -> profile.provingBy(ProofBy.DUMB);
            default ->
                throw new DeviceRefusedException(
                        Code.OPTION,
                        "In " + address
                                + ", proof must be process-id, status, none or dumb, for a printer that cannot be read");
        };
    }

    private PrinterProfile provingBy(ProofBy other) {
        return new PrinterProfile(dots, chinese, qr, cutter, other, kickAtOnce);
    }
}
