package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a member told us under a key of the member's own, and that key under the store's (AES-256-GCM both times).
 * Whoever destroys the wrapped key has erased the member everywhere the ciphertext went. Ciphertext is bound to the member's
 * id: moved to another member it does not open.
 */
public final class MemberCipher {

    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final byte DATA = 'd';
    private static final byte KEY = 'k';

    private final byte[] wrappingKey;

    /** @param wrappingKey 32 bytes, the store's */
    public MemberCipher(byte[] wrappingKey) {
        if (wrappingKey.length != KEY_LENGTH) {
            throw new IllegalArgumentException("The wrapping key has 32 bytes");
        }
        this.wrappingKey = wrappingKey.clone();
    }

    /** Makes a member's key, wrapped: all that is ever stored of it. The randomness must be a cryptographic one. */
    public byte[] newWrappedKey(UUID member, RandomGenerator random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        byte[] wrapped = encrypt(wrappingKey, KEY, member, key, random);
        Arrays.fill(key, (byte) 0);
        return wrapped;
    }

    /** Encrypts under the member's key. The same plaintext is another ciphertext each time. */
    public byte[] seal(UUID member, byte[] wrappedKey, byte[] plain, RandomGenerator random) {
        byte[] key = decrypt(wrappingKey, KEY, member, wrappedKey);
        byte[] ciphertext = encrypt(key, DATA, member, plain, random);
        Arrays.fill(key, (byte) 0);
        return ciphertext;
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalArgumentException if key and ciphertext are not this member's, or were changed
     */
    public byte[] open(UUID member, byte[] wrappedKey, byte[] ciphertext) {
        byte[] key = decrypt(wrappingKey, KEY, member, wrappedKey);
        byte[] plain = decrypt(key, DATA, member, ciphertext);
        Arrays.fill(key, (byte) 0);
        return plain;
    }

    private static byte[] encrypt(byte[] key, byte use, UUID member, byte[] plain, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, use, member).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM encrypts whatever it is given", e);
        }
    }

    private static byte[] decrypt(byte[] key, byte use, UUID member, byte[] sealed) {
        if (sealed.length < NONCE_LENGTH + TAG_BITS / 8) {
            throw new IllegalArgumentException("Too short to be a member's ciphertext: " + sealed.length + " bytes");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, use, member)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("Not sealed for member " + member + ", or changed since", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte use, UUID member)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(use)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
