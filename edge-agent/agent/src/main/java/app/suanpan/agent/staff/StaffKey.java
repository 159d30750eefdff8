package app.suanpan.agent.staff;

import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a store's people, {@code keys/staff.key}, which never leaves the store. A key for each use follows from it, so that no
 * use can stand in for another: PINs are tried with it and badges are signed with it. Approvals were; they have {@link ApprovalKeys} now.
 */
final class StaffKey {
    private static final int LENGTH = 32;
    private static final int PIN_MARK_LENGTH = 12;

    private final byte[] root;

    private StaffKey(byte[] root) {
        this.root = root;
    }

    /**
     * Reads the key, making it the first time.
     *
     * @throws ConfigException if it is not what was written, or cannot be made
     */
    static StaffKey readOrMake(Path folder, RandomGenerator random) {
        Path file = folder.resolve("keys").resolve("staff.key");
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[LENGTH];
                random.nextBytes(made);
                SecretFile.write(file, HexFormat.of().formatHex(made) + "\n");
            }
            byte[] root = HexFormat.of().parseHex(Files.readString(file).strip());
            if (root.length != LENGTH) {
                throw notOurs(file);
            }
            return new StaffKey(root);
        } catch (IllegalArgumentException e) {
            throw notOurs(file);
        } catch (IOException e) {
            throw new ConfigException("The key " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    private static ConfigException notOurs(Path file) {
        return new ConfigException("The key " + file + " is not what Suanpan wrote. Bring it back from the backup.");
    }

    /** What a PIN is tried with besides itself: whoever has the file of people but not this key cannot try any. */
    byte[] ofPins() {
        return mac(root, "suanpan staff pin 1");
    }

    /** What signs badges. */
    byte[] ofBadges() {
        return mac(root, "suanpan staff badge 1");
    }

    /** How approvals were signed before keys were announced, hexadecimal. */
    String approvalSignature(String text) {
        return HexFormat.of().formatHex(mac(mac(root, "suanpan approval 1"), text));
    }

    /** Seals an entry of the list of people, hexadecimal. */
    String seal(String text) {
        return HexFormat.of().formatHex(mac(mac(root, "suanpan staff entry 1"), text));
    }

    /** What the journal has of a PIN's verifier: another text for another PIN, and nothing that could be tried. */
    String pinMark(String verifier) {
        return HexFormat.of().formatHex(mac(mac(root, "suanpan staff pin mark 1"), verifier), 0, PIN_MARK_LENGTH);
    }

    /** Whether two texts are the same; takes as long for any two of one length. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "StaffKey[hidden]";
    }
}
