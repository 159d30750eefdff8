package app.suanpan.ledger.member;

import app.suanpan.domain.member.PersonalData;
import app.suanpan.ledger.member.MemberIndex.Answer;
import app.suanpan.ledger.sqlite.SqliteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds members by what they say their name is, or by the end of their phone number. The store's keys open every member once, on
 * a thread of its own after the store is open; until that is done fewer are found. What the vault cannot open any more is not
 * found any more, whoever destroyed its key.
 */
public final class MemberSearch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MemberSearch.class);
    /** Read at once: short enough that a sale which waits for it does not notice. */
    private static final int PAGE = 200;

    private final MemberVault vault;
    private final MemberIndex index = new MemberIndex();
    private final Thread reading;
    private volatile boolean complete;
    private volatile boolean closed;

    private MemberSearch(MemberVault vault) {
        this.vault = vault;
        this.reading = Thread.ofPlatform().daemon().name("member-names").unstarted(this::readAll);
    }

    /** Begins to read the members of a vault, and answers at once. */
    public static MemberSearch begin(MemberVault vault) {
        MemberSearch search = new MemberSearch(vault);
        search.reading.start();
        return search;
    }

    /**
     * Who answers.
     *
     * @param members whose answers are best, best first
     * @param more whether others answer too: one more character would tell
     * @param complete whether all members have been read
     */
    public record Found(List<StoredMember> members, boolean more, boolean complete) {}

    /** The members who answer best: all that answer equally well, or none of them if they are more than {@code most}. */
    public Found find(String text, int most) {
        boolean all = complete;
        Answer answer = index.find(text, most);
        List<StoredMember> members = new ArrayList<>();
        for (UUID id : answer.members()) {
            Optional<StoredMember> member =
                    vault.byId(id).filter(it -> !it.data().isEmpty());
            if (member.isPresent()) {
                members.add(member.get());
            } else {
                index.forget(id);
            }
        }
        return new Found(members, answer.more(), all);
    }

    /** Somebody joined a moment ago. */
    public void joined(UUID member, PersonalData data) {
        index.put(member, data);
    }

    /** Somebody was erased a moment ago. */
    public void erased(UUID member) {
        index.forget(member);
    }

    /** Waits until all members have been read. */
    public void awaitComplete() throws InterruptedException {
        reading.join();
    }

    /** Members who can be found by name or phone. */
    public int size() {
        return index.size();
    }

    private void readAll() {
        long began = System.nanoTime();
        UUID last = new UUID(0, 0);
        try {
            for (List<StoredMember> page = vault.after(last, PAGE);
                    !page.isEmpty() && !closed;
                    page = vault.after(last, PAGE)) {
                page.forEach(member -> index.put(member.id(), member.data()));
                last = page.getLast().id();
            }
            complete = !closed;
            log.info(
                    "members read: findable={} milliseconds={}", index.size(), (System.nanoTime() - began) / 1_000_000);
        } catch (SqliteException e) {
            log.error("not all members can be found by name; by number and whole phone they can", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
