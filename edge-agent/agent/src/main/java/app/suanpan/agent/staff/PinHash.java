package app.suanpan.agent.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a PIN: Argon2id over the PIN, a salt of its own and the store's key, in the usual notation
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. The numbers stand with each PIN, so that they can be raised without anybody choosing
 * anew.
 *
 * <p>A PIN has so few digits that no slowness makes trying all of them impossible: against somebody who steals the file it is the
 * key, kept elsewhere, that helps; against somebody at the screen it is the lock-out.
 */
final class PinHash {
    /** Kibibytes. With two passes it is the least that OWASP's password storage cheat sheet recommends. */
    private static final int MEMORY = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    /** Kibibytes that a file may ask of a small box. */
    private static final int MOST_MEMORY = 256 * 1024;

    private static final Pattern NOTATION = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final byte[] key;
    private final RandomGenerator random;

    /**
     * @param key the store's, see {@link StaffKey#ofPins}
     * @param random makes salts; must be fit for secrets
     */
    PinHash(byte[] key, RandomGenerator random) {
        this.key = key.clone();
        this.random = random;
    }

    private record Kept(int memory, int passes, int lanes, byte[] salt, byte[] hash) {}

    /** What to keep of a PIN. */
    String of(String pin) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        byte[] hash = argon2id(pin, MEMORY, PASSES, LANES, salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /** Whether it is the PIN of which this was kept. What is not in the notation is kept of none. */
    boolean matches(String pin, String kept) {
        return parse(kept)
                .filter(verifier -> MessageDigest.isEqual(
                        verifier.hash(),
                        argon2id(pin, verifier.memory(), verifier.passes(), verifier.lanes(), verifier.salt())))
                .isPresent();
    }

    /** Takes as long as trying a PIN, and comes to nothing. */
    void tryNobodys(String pin) {
        argon2id(pin, MEMORY, PASSES, LANES, new byte[SALT_LENGTH]);
    }

    /** Whether something is what is kept of a PIN. */
    static boolean isKept(String kept) {
        return parse(kept).isPresent();
    }

    private static Optional<Kept> parse(String kept) {
        Matcher parts = NOTATION.matcher(kept);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int memory = Integer.parseInt(parts.group(1));
            int passes = Integer.parseInt(parts.group(2));
            int lanes = Integer.parseInt(parts.group(3));
            byte[] salt = Base64.getDecoder().decode(parts.group(4));
            byte[] hash = Base64.getDecoder().decode(parts.group(5));
            boolean sound = lanes > 0
                    && passes > 0
                    && memory >= 8 * lanes
                    && memory <= MOST_MEMORY
                    && salt.length >= 8
                    && hash.length == HASH_LENGTH;
            return sound ? Optional.of(new Kept(memory, passes, lanes, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] argon2id(String pin, int memory, int passes, int lanes, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withSecret(key)
                .build());
        byte[] typed = pin.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[HASH_LENGTH];
        generator.generateBytes(typed, hash);
        Arrays.fill(typed, (byte) 0);
        return hash;
    }
}
