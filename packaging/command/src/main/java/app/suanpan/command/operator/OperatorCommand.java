package app.suanpan.command.operator;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.Person;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.command.BadgeCode;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.DataFolder;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.ReportFormat;
import app.suanpan.domain.authority.PinRule;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code suanpan operator}: adds people, gives them roles, PINs and badges, and lets them in no more. The store may be running:
 * what is changed here holds a moment later. A PIN is never an argument, which everybody on the machine could read.
 */
@Command(
        name = "operator",
        description = "Says who may sign on at a store's checkouts, and what they may; docs/operators.md tells how.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class OperatorCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", description = "Lists everybody.", mixinStandardHelpOptions = true)
    int list(@Mixin DataFolder folder, @Mixin ReportFormat format) {
        return format.print(OperatorList.of(store(folder).book()), out());
    }

    @Command(name = "add", description = "Adds somebody and asks for their PIN.", mixinStandardHelpOptions = true)
    int add(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "ID", description = "Short id, on receipts and in the journal: never given twice.")
                    String id,
            @Option(names = "--name", required = true, description = "As the screen shows it.") String name,
            @Option(names = "--role", required = true, description = "Id of a role, such as cashier or manager.")
                    String role,
            @Option(names = "--stdin", description = "Take the PIN from the first line of standard input.")
                    boolean stdin,
            @Option(names = "--no-pin", description = "Without a PIN: it is chosen at the checkout.") boolean noPin) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,31}") || name.isBlank()) {
            throw CommandFailure.notUnderstood(
                    "NOT_ALLOWED: an id is 1 to 32 letters, digits and hyphens, and everybody has a name");
        }
        StaffBook book = store(folder).book();
        requireRole(book, role);
        // The PIN first: whoever gives up while typing it has added nobody.
        String pin = noPin ? null : newPin(stdin, name);
        changing(() -> {
            if (!book.add(id, name.strip(), role)) {
                throw CommandFailure.notUnderstood("TAKEN_ID: there is somebody with the id " + id
                        + " already; ids are not given twice, since receipts of before name them");
            }
            if (pin != null) {
                book.keepPin(id, book.verifierOf(pin));
            }
        });
        return done(name.strip() + " may sign on as " + role
                + (pin == null ? " after choosing a PIN at the checkout" : " with that PIN"));
    }

    @Command(
            name = "pin",
            description = "Sets somebody's PIN, asked for here; --clear lets them choose one at the checkout.",
            mixinStandardHelpOptions = true)
    int pin(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--stdin", description = "Take the PIN from the first line of standard input.")
                    boolean stdin,
            @Option(names = "--clear", description = "Forget the PIN.") boolean clear) {
        StaffBook book = store(folder).book();
        Person person = person(book, id);
        String pin = clear ? null : newPin(stdin, person.name());
        changing(() -> book.keepPin(id, pin == null ? null : book.verifierOf(pin)));
        return done(
                pin == null
                        ? person.name() + " has no PIN any more and chooses one at the checkout"
                        : person.name() + " has a new PIN");
    }

    @Command(name = "role", description = "Gives somebody another role.", mixinStandardHelpOptions = true)
    int role(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "ROLE") String role) {
        StaffBook book = store(folder).book();
        Person person = person(book, id);
        requireRole(book, role);
        changing(() -> book.giveRole(id, role));
        return done(person.name() + " is " + role + " now");
    }

    @Command(
            name = "badge",
            description = "Prints somebody's badge as a QR code; the first time it makes one.",
            mixinStandardHelpOptions = true)
    int badge(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--new", description = "Make a new one; the one before is worth nothing from now on.")
                    boolean another,
            @Option(names = "--png", paramLabel = "FILE", description = "Write the code as a picture.") @Nullable
                    Path png) {
        Store store = store(folder);
        StaffBook book = store.book();
        Person person = person(book, id);
        if (person.disabled()) {
            throw CommandFailure.notUnderstood(
                    "BLOCKED: " + person.name() + " is blocked; `suanpan operator unblock " + id + "` first");
        }
        if (another || person.badge() == 0) {
            changing(() -> book.giveBadge(id));
        }
        String code = "https://" + store.config().store().brandHost() + "/o/"
                + book.badgeOf(id).orElseThrow();
        if (png == null) {
            BadgeCode.of(code).lines().forEach(out()::println);
        } else {
            changing(() -> BadgeCode.of(code).writePng(png));
        }
        return done("The badge of " + person.name() + (png == null ? ": " + code : " is in " + png)
                + ". Whoever holds it is let in as " + person.name() + ": print it, and keep no copy.");
    }

    @Command(
            name = "block",
            description = "Lets somebody in no more; their name stays in receipts and journal.",
            mixinStandardHelpOptions = true)
    int block(@Mixin DataFolder folder, @Parameters(paramLabel = "ID") String id) {
        return disable(folder, id, true, " may not sign on any more");
    }

    @Command(name = "unblock", description = "Lets somebody in again.", mixinStandardHelpOptions = true)
    int unblock(@Mixin DataFolder folder, @Parameters(paramLabel = "ID") String id) {
        return disable(folder, id, false, " may sign on again");
    }

    @Command(
            name = "new-key",
            description =
                    "Makes another key to sign approvals with; the one until now vouches for it and is forgotten.",
            mixinStandardHelpOptions = true)
    int newKey(@Mixin DataFolder folder) {
        StaffBook book = store(folder).book();
        changing(() -> out().println("The key " + book.makeApprovalKey() + " signs approvals as soon as the journal has"
                + " announced it: a second from now if the store is running, else when it is started"));
        return ExitStatus.OK;
    }

    private int disable(DataFolder folder, String id, boolean disabled, String sentence) {
        StaffBook book = store(folder).book();
        Person person = person(book, id);
        changing(() -> book.disable(id, disabled));
        return done(person.name() + sentence);
    }

    private record Store(AgentConfig config, StaffBook book) {}

    private static Store store(DataFolder folder) {
        Path path = folder.existing();
        try {
            AgentConfig config = AgentConfig.load(path);
            return new Store(config, StaffBook.open(path, config));
        } catch (ConfigException e) {
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }

    private static Person person(StaffBook book, String id) {
        return book.everybody().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.notUnderstood("UNKNOWN_OPERATOR: there is nobody with the id " + id
                        + "; `suanpan operator list` shows who there is"));
    }

    private static void requireRole(StaffBook book, String role) {
        if (!book.roles().containsKey(role)) {
            throw CommandFailure.notUnderstood("UNKNOWN_ROLE: there is no role " + role + "; there are "
                    + String.join(", ", book.roles().keySet()));
        }
    }

    private String newPin(boolean stdin, String name) {
        String pin = stdin ? PinPrompt.fromStandardInput() : PinPrompt.typedTwice(name);
        if (!PinRule.isAllowed(pin)) {
            throw CommandFailure.notUnderstood("PIN_TOO_SIMPLE: a PIN is " + PinRule.SHORTEST + " to " + PinRule.LONGEST
                    + " digits that are not all the same and do not count up or down");
        }
        return pin;
    }

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void changing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("NOT_WRITTEN: nothing has changed: " + e.getMessage());
        }
    }

    private int done(String sentence) {
        out().println(sentence);
        out().flush();
        return ExitStatus.OK;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
