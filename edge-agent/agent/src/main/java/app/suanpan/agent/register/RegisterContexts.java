package app.suanpan.agent.register;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.register.Catalogue;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.register.SalesFacts;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every command of every register of this box is decided with, and the clock and ids of each.
 *
 * @param config the store
 * @param profile how to reckon
 * @param scanRules how to read codes
 * @param catalogue the item file
 * @param members members and guides
 * @param invitation where receipts send those who are no members yet
 * @param clock the box's clock
 * @param ids makes ids
 * @param disk where the ledger is, for the room on it
 */
public record RegisterContexts(
        AgentConfig config,
        ArithmeticProfile profile,
        ScanRules scanRules,
        Catalogue catalogue,
        MemberDirectory members,
        JoinInvitation invitation,
        Clock clock,
        Supplier<UUID> ids,
        Path disk) {
    private static final Logger log = LoggerFactory.getLogger(RegisterContexts.class);

    /** Enough for a day's sales and for the WAL of a checkpoint. */
    private static final long ROOM_FOR_SALES = 32L * 1024 * 1024;

    /** The context of one command at one workstation. */
    RegisterContext of(String workstation, SalesFacts facts, long nextReceiptNumber) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean terminal = config.workstations().stream()
                .anyMatch(candidate -> candidate.id().equals(workstation)
                        && candidate.device("terminal").isPresent());
        return new RegisterContext(
                config.store(),
                workstation,
                profile,
                scanRules,
                config.operators(),
                catalogue,
                members,
                invitation,
                facts,
                terminal,
                now,
                LocalDate.ofInstant(now, config.store().zone()),
                ids,
                nextReceiptNumber);
    }

    UUID newId() {
        return ids.get();
    }

    boolean hasRoomForSales() {
        try {
            FileStore store = Files.getFileStore(disk);
            return store.getUsableSpace() >= ROOM_FOR_SALES;
        } catch (IOException e) {
            log.error("the room on the disk cannot be read", e);
            return false;
        }
    }
}
