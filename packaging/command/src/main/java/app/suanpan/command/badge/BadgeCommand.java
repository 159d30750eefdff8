package app.suanpan.command.badge;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.DataFolder;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.ReportFormat;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.Devices;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suanpan badge}: makes guides' badges, lists and revokes them. The store may be running: what is revoked is refused with the next scan. */
@Command(
        name = "badge",
        description = "Makes guides' badges, lists them and revokes lost ones; docs/guides.md tells how.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class BadgeCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "make",
            description = "Makes a new badge for each guide, as cards to cut out or on receipt paper.",
            mixinStandardHelpOptions = true)
    int make(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "GUIDE", arity = "1..*", description = "Numbers of guides.") List<Long> guides,
            @Option(names = "--pdf", paramLabel = "FILE", description = "Write the cards here, ten on an A4 page.")
                    @Nullable
                    Path pdf,
            @Option(
                            names = "--printer",
                            paramLabel = "ADDRESS",
                            description = "Print them on this receipt printer, such as escpos+tcp://192.168.1.50:9100.")
                    @Nullable
                    String printer,
            @Option(
                            names = "--serial",
                            paramLabel = "N",
                            description = "Print the badge of this serial again instead of making one.")
                    @Nullable
                    Integer serial) {
        if ((pdf == null) == (printer == null)) {
            throw CommandFailure.notUnderstood("NOT_ALLOWED: say where to: either --pdf FILE or --printer ADDRESS");
        }
        return with(folder, store -> {
            List<Guide> wearers =
                    guides.stream().map(number -> guide(store, number, true)).toList();
            MemberKeys keys = keys(folder.existing());
            List<GuideBadge> badges = wearers.stream()
                    .map(guide -> badge(store, keys, guide, serial))
                    .toList();
            if (pdf != null) {
                write(pdf, badges);
            } else {
                print(store, Objects.requireNonNull(printer), badges);
            }
            String numbers = badges.stream().map(GuideBadge::number).collect(Collectors.joining(", "));
            return done(
                    pdf == null
                            ? "Printed: " + numbers
                            : numbers + " in " + pdf + ": print it at 100 %, not fitted to the page");
        });
    }

    @Command(
            name = "revoke",
            description = "Revokes a badge: nobody is bound by it from now on.",
            mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DataFolder folder,
            @Parameters(paramLabel = "GUIDE", description = "Number of the guide.") long guide,
            @Parameters(paramLabel = "SERIAL", description = "Which of their badges: what stands behind the hyphen.")
                    int serial) {
        return with(folder, store -> {
            guide(store, guide, false);
            requireSerial(serial);
            store.roster().revoke(guide, serial);
            return done("The badge " + guide + "-" + serial + " is worth nothing any more at this box."
                    + " Other boxes hear of it from head office: see docs/guides.md");
        });
    }

    @Command(name = "list", description = "Lists the guides and their badges.", mixinStandardHelpOptions = true)
    int list(@Mixin DataFolder folder, @Mixin ReportFormat format) {
        return with(folder, store -> format.print(BadgeList.of(store.roster()), out()));
    }

    @Command(
            name = "key",
            description = {
                "Writes the key by which head office tells the brand's badges, for its join page.",
                "It is a secret: whoever has it can make badges, and nothing else of the brand's."
            },
            mixinStandardHelpOptions = true)
    int key(
            @Mixin DataFolder folder,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to; must not be there.")
                    Path out) {
        return with(folder, store -> {
            Store brand = store.config().store();
            String line = brand.tenant() + " " + brand.brandHost() + " "
                    + keys(folder.existing()).badgeKey().line() + "\n";
            try {
                Files.createFile(
                        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(out, line);
            } catch (IOException e) {
                throw CommandFailure.notUnderstood("NOT_WRITTEN: " + out + " cannot be made, or is there already");
            }
            return done("The badge key is in " + out + ". Bring it to head office by a way that nobody reads along,"
                    + " name it to the collector with --join-badge-key, and delete it here." + unpublished(store));
        });
    }

    /** Who cannot be met away from the shop: head office knows whom it publishes. */
    private static String unpublished(Shop store) {
        List<String> own = store.roster().all().stream()
                .filter(guide ->
                        guide.status() == GuideStatus.ACTIVE && !store.roster().isListed(guide.id()))
                .map(guide -> Long.toString(guide.id()))
                .toList();
        return own.isEmpty()
                ? ""
                : "\nIts page knows guides whom head office publishes, and these stand in store.json alone: "
                        + String.join(", ", own)
                        + ". Whoever scans their badges away from the shop is asked to join in the"
                        + " shop, until head office has published them to it: suanpan collector --data HQ publish guides FILE.";
    }

    private record Shop(AgentConfig config, GuideRoster roster) {}

    private static int with(DataFolder folder, ToIntFunction<Shop> work) {
        Path path = folder.existing();
        try {
            AgentConfig config = AgentConfig.load(path);
            try (GuideRoster roster = GuideRoster.open(path)) {
                roster.putConfigured(config.guides());
                return work.applyAsInt(new Shop(config, roster));
            }
        } catch (ConfigException | LedgerException e) {
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }

    /** A store that was never started has no keys yet; one that has lost them must not be given others. */
    private static MemberKeys keys(Path folder) {
        MemberKeyFolder keys = new MemberKeyFolder(folder);
        return Files.exists(folder.resolve("ledger.db")) ? keys.read() : keys.readOrMake(new SecureRandom());
    }

    private static Guide guide(Shop store, long number, boolean active) {
        Guide guide = store.roster()
                .byId(number)
                .orElseThrow(() -> CommandFailure.notUnderstood(
                        "UNKNOWN_GUIDE: there is no guide " + number + "; `suanpan badge list` shows who there is"));
        if (active && guide.status() != GuideStatus.ACTIVE) {
            throw CommandFailure.notUnderstood("LEFT: guide " + number + " has left and wears no badge");
        }
        return guide;
    }

    private static void requireSerial(int serial) {
        if (serial < 0 || serial > GuideRoster.LAST_SERIAL) {
            throw CommandFailure.notUnderstood(
                    "NOT_ALLOWED: a serial is a number from 0 to " + GuideRoster.LAST_SERIAL);
        }
    }

    private static GuideBadge badge(Shop store, MemberKeys keys, Guide guide, @Nullable Integer again) {
        int serial;
        if (again == null) {
            serial = store.roster().issue(guide.id(), Clock.systemUTC().instant());
        } else {
            requireSerial(again);
            if (store.roster().isRevoked(guide.id(), again)) {
                throw CommandFailure.notUnderstood(
                        "REVOKED: the badge " + guide.id() + "-" + again + " was revoked; make a new one");
            }
            serial = again;
        }
        String link = "https://" + store.config().store().brandHost() + "/g/" + keys.badge(guide.id(), serial);
        return new GuideBadge(store.config().store().name(), guide, serial, link);
    }

    private static void write(Path pdf, List<GuideBadge> badges) {
        try {
            Files.write(pdf, CardSheet.pdf(badges));
        } catch (CardSheet.MissingLettersException e) {
            throw CommandFailure.couldNotStart("NO_FONT: no font of this machine has all letters of \"" + e.getMessage()
                    + "\"; install one, such as Debian's fonts-noto-cjk");
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("NOT_WRITTEN: " + pdf + " cannot be written: " + e.getMessage());
        }
    }

    private static void print(Shop store, String address, List<GuideBadge> badges) {
        Clock clock = Clock.systemUTC();
        DeviceEnvironment environment = (store.config().simulation()
                        ? DeviceEnvironment.simulation(clock)
                        : DeviceEnvironment.real(clock))
                .named("printer");
        List<String> missing = new ArrayList<>();
        try (PosPrinter printer =
                Devices.installed().open(PosPrinter.class, DeviceAddress.parse(address), environment)) {
            for (GuideBadge badge : badges) {
                if (!(printer.print(badge.slip()) instanceof PrintOutcome.Printed)) {
                    missing.add(badge.number());
                }
            }
        } catch (DeviceRefusedException | IllegalArgumentException e) {
            throw CommandFailure.couldNotStart("NO_PRINTER: " + e.getMessage());
        }
        if (!missing.isEmpty()) {
            throw CommandFailure.couldNotStart("NOT_PRINTED: not known to be on paper: " + String.join(", ", missing)
                    + "; print them again with --serial");
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
