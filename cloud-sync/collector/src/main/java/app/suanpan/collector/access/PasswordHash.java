package app.suanpan.collector.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: Argon2id in the usual notation {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, with the numbers that OWASP's
 * cheat sheet on password storage names. They stand with each password, so that they can be raised without anybody choosing anew.
 */
final class PasswordHash {
    /** Kibibytes. */
    private static final int MEMORY = 19 * 1024;

    private static final int PASSES = 2;
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    /** Whoever tries passwords by the thousand gets two cores' worth of tries, and no more of the collector's memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final Pattern NOTATION = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=1\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{43})");

    private PasswordHash() {}

    /** What to keep of a password. */
    static String of(String password, RandomGenerator random) {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(argon2id(password, MEMORY, PASSES, salt));
    }

    /** Whether it is the password of which this was kept. */
    static boolean matches(String password, String kept) {
        var parts = NOTATION.matcher(kept);
        if (!parts.matches()) {
            return false;
        }
        var salt = Base64.getDecoder().decode(parts.group(3));
        var hash = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(
                hash, argon2id(password, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), salt));
    }

    /** Takes as long as trying a password, so that nobody hears by the time whether there is such a name. */
    static void tryNobodys(String password) {
        argon2id(password, MEMORY, PASSES, new byte[SALT_LENGTH]);
    }

    private static byte[] argon2id(String password, int memory, int passes, byte[] salt) {
        AT_ONCE.acquireUninterruptibly();
        var typed = password.getBytes(StandardCharsets.UTF_8);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            var hash = new byte[HASH_LENGTH];
            generator.generateBytes(typed, hash);
            return hash;
        } finally {
            Arrays.fill(typed, (byte) 0);
            AT_ONCE.release();
        }
    }
}
