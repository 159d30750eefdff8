package app.suanpan.protocol.letter;

import app.suanpan.domain.member.AesGcm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The card that goes back to the phone: number and link, sealed under a key that follows from the secret in the address of the phone's page.
 * Head office keeps neither the secret nor the key, so what lies in its database shows nobody's card.
 *
 * @param number the member number
 * @param link what the card's QR code says
 */
public record LetterCard(long number, String link) {
    private static final byte[] USE = "suanpan letter card 1".getBytes(StandardCharsets.US_ASCII);

    /** The key that follows from a phone's secret. */
    public static byte[] key(String secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret.getBytes(StandardCharsets.US_ASCII))
                            .thenExpand(USE, AesGcm.KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HKDF", e);
        }
    }

    /**
     * Seals it for the phone.
     *
     * @param key of {@link #key}
     */
    public String seal(byte[] key, UUID letter, RandomGenerator random) {
        byte[] plain = (number + " " + link).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(AesGcm.seal(key, LetterSeal.bound(letter), plain, random));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalArgumentException if it is not for this phone, or not of this letter
     */
    public static LetterCard open(byte[] key, UUID letter, String sealed) {
        byte[] plain =
                AesGcm.open(key, LetterSeal.bound(letter), Base64.getDecoder().decode(sealed));
        String[] parts = new String(plain, StandardCharsets.UTF_8).split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a card");
        }
        return new LetterCard(Long.parseLong(parts[0]), parts[1]);
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "LetterCard[hidden]";
    }
}
