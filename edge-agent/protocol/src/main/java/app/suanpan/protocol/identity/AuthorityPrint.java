package app.suanpan.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Eighty bits by which a certificate authority is known to whoever types an enrolment code. They are short, so each is made dear: whoever
 * wants another authority with the same print has to do the stretching some 2⁸⁰ times.
 *
 * @param letters {@value #LENGTH} letters of {@link CodeLetters}
 */
public record AuthorityPrint(String letters) {
    /** How many letters a print has. */
    public static final int LENGTH = 16;

    private static final int BYTES = 10;
    private static final int ROUNDS = 100_000;
    private static final byte[] PURPOSE = "suanpan authority print 1".getBytes(StandardCharsets.US_ASCII);

    /** Refuses what is not a print. */
    public AuthorityPrint {
        if (letters.length() != LENGTH || !CodeLetters.areLetters(letters)) {
            throw new IllegalArgumentException("not an authority's print: \"" + letters + "\"");
        }
    }

    /**
     * The print of an authority.
     *
     * @param certificate its certificate, DER
     */
    public static AuthorityPrint of(byte[] certificate) {
        try {
            var whole = HexFormat.of().formatHex(certificate).toCharArray();
            var stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(whole, PURPOSE, ROUNDS, BYTES * Byte.SIZE))
                    .getEncoded();
            return new AuthorityPrint(CodeLetters.write(stretched));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", e);
        }
    }
}
