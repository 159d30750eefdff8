package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Encrypts what a member told us under a key of the member's own, and that key under the store's (AES-256-GCM both times).
 * Whoever destroys the wrapped key has erased the member everywhere the ciphertext went. Ciphertext is bound to the member's
 * id: moved to another member it does not open.
 */
public final class MemberCipher {

    private static final int KEY_LENGTH = AesGcm.KEY_LENGTH;
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
        return AesGcm.seal(key, bound(use, member), plain, random);
    }

    private static byte[] decrypt(byte[] key, byte use, UUID member, byte[] sealed) {
        return AesGcm.open(key, bound(use, member), sealed);
    }

    private static byte[] bound(byte use, UUID member) {
        return ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(use)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array();
    }
}
