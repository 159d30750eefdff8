package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.SyncedFolder;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers outside the ledger how far the ledger of this folder had come: {@code ledger.id}, one line of epoch, sequence and
 * chain hash. A ledger in which that place does not exist is not the one that stood here last, but an older image of it or
 * another box's.
 *
 * <p>It is written behind each commit and not synced, so that it costs no sale a wait. After a power cut it may therefore lag
 * behind the ledger, which proves nothing; it can never be ahead of a ledger that lost nothing. Only the first time it is synced,
 * with its name, before anything is sold: a witness that is gone would make the ledger of a shop's first minutes look put back.
 */
final class LedgerWitness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LedgerWitness.class);
    private static final int LONGEST_LINE = 256;

    private final Path file;
    private @Nullable FileChannel channel;
    private boolean failing;

    private record Place(long sequence, ChainHash hash) {}

    LedgerWitness(Path folder) {
        this.file = folder.resolve("ledger.id");
    }

    /** Whether this folder has had a ledger, even if the ledger itself is lost. */
    boolean hasSeenALedger() {
        return Files.exists(file);
    }

    /**
     * Whether this may be the ledger that stood here last.
     *
     * @param head where the ledger stands
     * @param hashAt the chain's hash at a sequence up to the head
     */
    boolean recognises(JournalHead head, LongFunction<ChainHash> hashAt) {
        return lastSeen()
                .map(place -> place.sequence() <= head.sequence()
                        && hashAt.apply(place.sequence()).equals(place.hash()))
                // An empty ledger has nothing that could be told under two names.
                .orElse(head.sequence() == 0);
    }

    /** Remembers where the ledger stands. A witness that cannot be written keeps nobody from selling. */
    void remember(JournalHead head) {
        String line = "%s %019d %s\n".formatted(head.epoch(), head.sequence(), head.headHash());
        try {
            boolean first = !hasSeenALedger();
            FileChannel open = channel;
            if (open == null) {
                open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel = open;
            }
            // Always as long as before: written over, it needs no room on a full disk.
            open.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
            if (first) {
                open.force(true);
                SyncedFolder.sync(file.toAbsolutePath().getParent());
            }
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                log.warn("it was not noted in {} how far the ledger has come", file, e);
            }
            failing = true;
        }
    }

    private Optional<Place> lastSeen() {
        if (!hasSeenALedger()) {
            return Optional.empty();
        }
        try (FileChannel open = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
            open.read(bytes, 0);
            String[] words = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return words.length == 3
                    ? Optional.of(new Place(Long.parseLong(words[1]), ChainHash.parse(words[2])))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            log.warn("{} cannot be read: nobody knows how far the ledger had come", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try (open) {
                open.force(true);
            } catch (IOException e) {
                log.warn("{} was not synced", file, e);
            }
        }
    }
}
