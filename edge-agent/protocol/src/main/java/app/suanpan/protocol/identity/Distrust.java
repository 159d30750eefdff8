package app.suanpan.protocol.identity;

import java.util.Optional;

/**
 * Why head office does not take a box, or what it sends. The codes are told to people and kept in databases: none is changed.
 */
public enum Distrust {
    /** No such enrolment code. */
    CODE_UNKNOWN("E01", "This enrolment code is not known. Look at it again, or ask head office for a new one."),
    /** Somebody has used the code. */
    CODE_USED(
            "E02",
            "This enrolment code has been used already. If it was not this box, tell head office; it can make a new one."),
    /** The code is too old. */
    CODE_EXPIRED("E03", "This enrolment code has expired. Ask head office for a new one."),
    /** Too many wrong codes lately. */
    TOO_MANY_GUESSES("E04", "Too many wrong codes were tried. Wait a minute, then try again."),
    /** What was asked cannot be understood, or is not signed by who asks. */
    NOT_PROVEN("E05", "Head office does not understand what this box asks for. Both should run the same version."),
    /** The box was given many certificates in a day. */
    TOO_MANY_RENEWALS("E06", "This box has asked for too many certificates today. It asks again tomorrow."),
    /** The box was struck off. */
    REVOKED("E11", "Head office no longer takes this box. It has to be enrolled again, with a new code."),
    /** The certificate has been replaced by a newer one, which was used. */
    REPLACED(
            "E12",
            "This box shows a certificate that a newer one has replaced: an old image, or a copy. Enrol it again."),
    /** The certificate is too old. */
    EXPIRED("E13", "This box was not connected for so long that its certificate has expired. Enrol it again."),
    /** The name in the certificate is not the one that is spoken under. */
    OTHER_NAME("E14", "This box speaks under another name than it was enrolled with."),
    /** No certificate, where one is needed. */
    NOT_ENROLLED("E15", "This box is not enrolled, and head office takes enrolled boxes only."),
    /** A batch without a signature of a box that has a key. */
    UNSIGNED("E21", "The batch is not signed, although its box is enrolled."),
    /** A batch signed with a key that is not the box's. */
    KEY_NOT_OURS("E22", "The batch is signed with a key that is not its box's."),
    /** A batch whose signature does not fit it. */
    SIGNATURE_WRONG("E23", "The batch was changed after it was signed, or signed by somebody else."),
    /** A batch of another box than the topic says. */
    OTHER_TOPIC("E24", "The batch is another box's than the one that it was sent by."),
    /** A batch whose events are not those that its hashes were made of. */
    ALTERED("E25", "The batch cannot be read, or its events are not those that it announces.");

    private static final int CLIENT_IDENTIFIER_NOT_VALID = 0x85;
    private static final int BAD_USER_NAME_OR_PASSWORD = 0x86;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int BANNED = 0x8A;

    private final String code;
    private final String sentence;

    Distrust(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The short code that people are told. */
    public String code() {
        return code;
    }

    /** What people are told. */
    public String sentence() {
        return sentence;
    }

    /**
     * Why a client was turned away at its CONNECT, by MQTT's reason code; empty if for something else. The sentence that stands beside it is
     * dropped by the library that boxes connect by.
     */
    public static Optional<Distrust> ofMqttReason(int reason) {
        return switch (reason) {
            case BANNED -> Optional.of(REVOKED);
            case CLIENT_IDENTIFIER_NOT_VALID -> Optional.of(OTHER_NAME);
            case BAD_USER_NAME_OR_PASSWORD -> Optional.of(NOT_ENROLLED);
            case NOT_AUTHORIZED -> Optional.of(REPLACED);
            default -> Optional.empty();
        };
    }

    /** The one with this code; empty for a code of a later version. */
    public static Optional<Distrust> of(String code) {
        for (var distrust : values()) {
            if (distrust.code.equals(code)) {
                return Optional.of(distrust);
            }
        }
        return Optional.empty();
    }
}
