package app.suanpan.agent.points;

import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Of which members head office was asked, and what it said. Facts only ever come to what is known: an answer that is late, or comes twice,
 * adds nothing and takes nothing away. Not for two threads at once.
 */
final class AskedMembers {
    private static final int REMEMBERED = 1_000;
    /** While a member is before the till somebody may use their card at another one; and a question may get lost. */
    private static final long ASK_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private static final long JUST_NOW_NANOS = Duration.ofMinutes(2).toNanos();

    /** One member. */
    private static final class Asked {
        private PointsAccount account = PointsAccount.EMPTY;
        private @Nullable UUID question;
        private @Nullable Long askedAt;
        private @Nullable Long heardAt;
    }

    private final LongSupplier nanos;
    private final Map<UUID, Asked> members = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Asked> eldest) {
            return size() > REMEMBERED;
        }
    };

    AskedMembers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    PointsAccount account(UUID member) {
        Asked asked = members.get(member);
        return asked == null ? PointsAccount.EMPTY : asked.account;
    }

    /** Whether all of it was heard just now. */
    boolean isHeard(UUID member) {
        Asked asked = members.get(member);
        return asked != null && isWithin(asked.heardAt, JUST_NOW_NANOS);
    }

    private boolean isWithin(@Nullable Long since, long span) {
        return since != null && nanos.getAsLong() - since < span;
    }

    /** Something has happened to a member's points that was not told yet: whoever looks at them has head office asked. */
    void happened(UUID member) {
        Asked asked = members.get(member);
        if (asked != null) {
            asked.askedAt = null;
        }
    }

    /** The question to ask of a member now; empty where it was asked just now. */
    Optional<PointsRequest> toAsk(UUID member) {
        Asked asked = members.computeIfAbsent(member, _ -> new Asked());
        if (isWithin(asked.askedAt, ASK_EVERY_NANOS)) {
            return Optional.empty();
        }
        UUID question = UUID.randomUUID();
        asked.question = question;
        asked.askedAt = nanos.getAsLong();
        return Optional.of(new PointsRequest.Facts(question, member, Optional.empty()));
    }

    /** How to get on after a piece of an answer; empty after the last one, and after what nobody waits for. */
    Optional<PointsRequest> next(PointsAnswer.Facts facts) {
        return facts.more() && !facts.entries().isEmpty()
                ? waiting(facts.question())
                        .map(member -> new PointsRequest.Facts(
                                facts.question(),
                                member,
                                Optional.of(facts.entries().getLast().key())))
                : Optional.empty();
    }

    /** Takes a piece of an answer; returns whether there is something new to show. */
    boolean take(PointsAnswer.Facts facts) {
        return waiting(facts.question())
                .map(members::get)
                .map(asked -> take(asked, facts.entries(), facts.more()))
                .orElse(false);
    }

    private boolean take(Asked asked, List<PointsEntry> entries, boolean more) {
        PointsAccount before = asked.account;
        boolean wasHeard = isWithin(asked.heardAt, JUST_NOW_NANOS);
        asked.account = before.with(entries);
        if (more) {
            // It goes on, and is not given up as long as it does.
            asked.askedAt = nanos.getAsLong();
            return false;
        }
        asked.question = null;
        asked.heardAt = nanos.getAsLong();
        return !wasHeard || !asked.account.equals(before);
    }

    private Optional<UUID> waiting(UUID question) {
        return members.entrySet().stream()
                .filter(entry -> question.equals(entry.getValue().question))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
