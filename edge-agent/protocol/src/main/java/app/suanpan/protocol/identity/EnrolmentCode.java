package app.suanpan.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What somebody types once at a box so that head office takes it: 25 letters in groups of five.
 *
 * <p>It says two things. The box recognises its head office by the print, before it tells anybody the secret, and so needs to trust no one
 * else; head office recognises the box by the secret, once.
 *
 * @param authority the print of head office's certificate authority
 * @param secret {@value #SECRET_LENGTH} letters, 40 bits: few enough to type, and guessing is limited
 */
public record EnrolmentCode(AuthorityPrint authority, String secret) {
    /** How many letters the secret has. */
    public static final int SECRET_LENGTH = 8;

    private static final int SECRET_BYTES = 5;
    private static final int GROUP = 5;

    /** Refuses a secret that is none. */
    public EnrolmentCode {
        if (secret.length() != SECRET_LENGTH || !CodeLetters.areLetters(secret)) {
            throw new IllegalArgumentException("not the secret of an enrolment code");
        }
    }

    /** Makes a new code. */
    public static EnrolmentCode make(AuthorityPrint authority, RandomGenerator random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new EnrolmentCode(authority, CodeLetters.write(bytes));
    }

    /** Reads what was typed, however it was grouped and in capitals or not; empty if a letter is wrong or missing. */
    public static Optional<EnrolmentCode> parse(String typed) {
        var letters = CodeLetters.normal(typed);
        var end = AuthorityPrint.LENGTH + SECRET_LENGTH;
        if (letters.length() != end + 1 || !CodeLetters.areLetters(letters)) {
            return Optional.empty();
        }
        var content = letters.substring(0, end);
        return CodeLetters.check(content) == letters.charAt(end)
                ? Optional.of(new EnrolmentCode(
                        new AuthorityPrint(content.substring(0, AuthorityPrint.LENGTH)),
                        content.substring(AuthorityPrint.LENGTH)))
                : Optional.empty();
    }

    /** The code as it is typed. */
    public String text() {
        var content = authority.letters() + secret;
        var whole = content + CodeLetters.check(content);
        var text = new StringBuilder();
        for (var i = 0; i < whole.length(); i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(whole.charAt(i));
        }
        return text.toString();
    }

    /** What head office keeps of a secret: its SHA-256, hexadecimal. */
    public static String digest(String secret) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("suanpan enrolment " + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Hides the secret: this may get into a log. */
    @Override
    public String toString() {
        return "EnrolmentCode[" + authority.letters() + ", hidden]";
    }
}
