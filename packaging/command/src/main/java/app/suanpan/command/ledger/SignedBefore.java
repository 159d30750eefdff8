package app.suanpan.command.ledger;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.command.CommandFailure;
import app.suanpan.protocol.storefile.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells approvals of an edition that announced no keys: they were signed with {@code keys/staff.key}, so that only the store itself
 * can. The key is looked for when the first of them comes, as most ledgers have none.
 */
final class SignedBefore implements BiPredicate<String, String> {
    private final Path folder;
    private @Nullable StaffBook book;

    SignedBefore(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean test(String text, String signature) {
        if (book == null) {
            book = open();
        }
        return book.signedBefore(text, signature);
    }

    private StaffBook open() {
        if (!Files.exists(folder.resolve("keys").resolve("staff.key"))) {
            throw CommandFailure.couldNotStart("this ledger has approvals of an edition that signed them with"
                    + " keys/staff.key, and it is not in " + folder + ": bring it back from the backup");
        }
        try {
            return StaffBook.open(folder, AgentConfig.load(folder));
        } catch (ConfigException e) {
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }
}
