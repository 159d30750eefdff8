package app.suanpan.command.ledger;

import app.suanpan.command.CommandFailure;
import app.suanpan.command.DataFolder;
import app.suanpan.command.Report;
import app.suanpan.command.ReportFormat;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.member.MemberDerivation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code suanpan ledger verify}: recomputes the chain, every derived row and every signature, and says where they break. */
@Command(
        name = "ledger",
        description = "Looks after a store's ledger.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class LedgerCommand {
    @Spec
    private @Nullable CommandSpec spec;

    /**
     * What the verification found.
     *
     * @param ledger the file
     * @param events events in its journal
     * @param head the chain's hash at the end
     * @param signatures how many signatures are good
     * @param keys the keys that the store signed with, each with since when
     * @param findings where it breaks; empty if all agrees
     */
    record Verification(
            String ledger,
            long events,
            String head,
            long signatures,
            List<LedgerVerifier.SignedWith> keys,
            List<String> findings)
            implements Report {
        Verification {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
        }

        @Override
        public boolean ok() {
            return findings.isEmpty();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(ledger + ": " + events + " events, chain " + head);
            keys.forEach(key ->
                    lines.add("signed with the key " + key.key() + " since event " + key.since() + ", " + key.at()));
            findings.forEach(finding -> lines.add("BROKEN: " + finding));
            lines.add(
                    ok()
                            ? "the chain and every derived row agree; " + signatures + " signatures are good"
                            : findings.size() + " findings");
            return lines;
        }
    }

    @Command(
            name = "verify",
            description = "Recomputes the chain, every derived row and every signature, and says where they break.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin DataFolder folder, @Mixin ReportFormat reportFormat) {
        Path file = folder.existing().resolve("ledger.db");
        if (!Files.exists(file)) {
            throw CommandFailure.couldNotStart("there is no ledger in " + file.getParent());
        }
        LedgerVerifier.Report report =
                LedgerVerifier.verify(file, List.of(new MemberDerivation()), new SignedBefore(file.getParent()));
        return reportFormat.print(
                new Verification(
                        file.toString(),
                        report.events(),
                        report.head(),
                        report.signatures(),
                        report.keys(),
                        report.findings()),
                Objects.requireNonNull(spec).commandLine().getOut());
    }
}
