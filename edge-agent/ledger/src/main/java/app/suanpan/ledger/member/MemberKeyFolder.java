package app.suanpan.ledger.member;

import app.suanpan.domain.member.MemberKeys;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.SyncedFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The two roots of {@link MemberKeys} in the data folder's {@code keys/}: {@code brand.key}, which all stores of a brand share
 * ({@code id:hex}), and {@code store.key}, which never leaves the box. Readable by their owner alone.
 */
public final class MemberKeyFolder {

    /** The id of a brand key that was made here and not given by a head office. */
    public static final int OWN_BRAND_KEY = 1;

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    /** @param dataFolder the store's data folder */
    public MemberKeyFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("keys");
    }

    /** Reads the keys, making those that are missing. For a store that has no members yet. */
    public MemberKeys readOrMake(RandomGenerator random) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            make("brand.key", OWN_BRAND_KEY + ":" + randomRoot(random));
            make("store.key", randomRoot(random));
        } catch (IOException e) {
            throw new LedgerException(
                    Code.KEYS,
                    "The keys of the members cannot be made in " + folder
                            + ". Look whether its disk has room and can be written, and whether it belongs to whoever runs this store.",
                    e);
        }
        return read();
    }

    /**
     * Reads the keys of a store that has members: a new key in place of a lost one would hide that nobody can be read any
     * more.
     *
     * @throws LedgerException if a key is missing or is none, with a sentence for people
     */
    public MemberKeys read() {
        String[] brand = text("brand.key").split(":", 2);
        try {
            return new MemberKeys(
                    HexFormat.of().parseHex(brand[brand.length - 1]),
                    Integer.parseInt(brand[0]),
                    HexFormat.of().parseHex(text("store.key")));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    Code.KEYS,
                    "The keys in " + folder + " are not what Suanpan wrote. Bring them back from the backup.",
                    e);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException e) {
            throw new LedgerException(
                    Code.KEYS,
                    "The key " + folder.resolve(name)
                            + " cannot be read. Without it no member can be; bring it back from the" + " backup.",
                    e);
        }
    }

    private static String randomRoot(RandomGenerator random) {
        byte[] root = new byte[MemberKeys.ROOT_LENGTH];
        random.nextBytes(root);
        return HexFormat.of().formatHex(root);
    }

    /** Writes a key that is not there, whole and synced or not at all. */
    private void make(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Path unfinished = folder.resolve(name + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
            channel.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        SyncedFolder.sync(folder);
        // The folder may have been made just now: without its own name, the keys in it would be gone with the power.
        SyncedFolder.sync(folder.toAbsolutePath().getParent());
    }
}
