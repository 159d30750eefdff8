package app.suanpan.collector;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The token of whoever has a collector's folder: in the file {@value #FILE}, which nobody else can read. Whoever has the folder has the
 * database with it, so that the token grants nothing that they had not already.
 */
final class LocalToken {
    private static final String FILE = "console.token";
    private static final int BYTES = 32;

    private LocalToken() {}

    /** Reads the file of a folder, or makes it, and sees to it that the database knows the token. */
    static String of(Path folder, Accounts accounts, RandomGenerator random) throws IOException {
        var file = folder.resolve(FILE);
        var token = Files.exists(file) ? Files.readString(file).strip() : make(file, random);
        // Several collectors may share a database: each has a token of its own, by a name of its own.
        accounts.keepToken("local-" + Integer.toHexString(token.hashCode()), token, Role.ADMIN, null);
        return token;
    }

    private static String make(Path file, RandomGenerator random) throws IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OwnerOnly.write(file, token);
        return token;
    }
}
