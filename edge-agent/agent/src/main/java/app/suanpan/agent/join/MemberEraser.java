package app.suanpan.agent.join;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.PutAsideLedgers;
import app.suanpan.ledger.member.MemberSearch;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.SentMembers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets members. Their key goes first, out of the copies that nobody opens, then with the event out of the ledger; from then on nothing that
 * was sealed under it can be read anywhere. The rest is tidied after that, and may be done again at any time.
 */
final class MemberEraser {
    private static final Logger log = LoggerFactory.getLogger(MemberEraser.class);

    private final Path folder;
    private final Ledger ledger;
    private final MemberVault vault;
    private final SentMembers sent;
    private final MemberSearch search;
    private final JoinNotes notes;
    private final Store store;
    private final Clock clock;
    private final Supplier<UUID> ids;

    MemberEraser(
            Path folder,
            Ledger ledger,
            MemberVault vault,
            SentMembers sent,
            MemberSearch search,
            JoinNotes notes,
            Store store,
            Clock clock,
            Supplier<UUID> ids) {
        this.folder = folder;
        this.ledger = ledger;
        this.vault = vault;
        this.sent = sent;
        this.search = search;
        this.notes = notes;
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Forgets a member for good; once more changes nothing.
     *
     * @param workstation where it was asked for
     * @throws app.suanpan.ledger.LedgerException if it could not be written; then the member is as they were
     */
    void erase(UUID member, ErasureReason reason, String workstation) {
        int copies = vault.wrappedKey(member)
                .map(key -> PutAsideLedgers.overwrite(folder, key))
                .orElse(0);
        boolean done = ledger.transact(writer -> {
            boolean known = !vault.isErased(member);
            if (known) {
                vault.erase(writer, new MemberErased(header(workstation), member, reason));
            }
            return known;
        });
        ledger.clearTraces();
        search.erased(member);
        notes.forget(member);
        sent.forget(member);
        if (done) {
            log.info(
                    "member erased: member={} reason={} workstation={} copies={}", member, reason, workstation, copies);
        }
    }

    /**
     * Forgets whom head office says to have been erased elsewhere, if they joined here or something of theirs was written down here: also after this
     * box was put back to a backup.
     */
    void eraseWhomHeadOfficeNames(String box) {
        Set<UUID> visitors = vault.visitors();
        for (UUID member : sent.erased()) {
            if (visitors.contains(member) || vault.byId(member).isPresent()) {
                erase(member, ErasureReason.TOLD, box);
            }
        }
    }

    private EventHeader header(String workstation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new EventHeader(ids.get(), store.id(), workstation, "", LocalDate.ofInstant(now, store.zone()), now);
    }
}
