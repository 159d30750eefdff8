package app.suanpan.agent.join;

import app.suanpan.domain.member.ErasureReason;
import app.suanpan.ledger.member.MemberRoll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Forgets whoever never came back with the phone number that was typed when they joined, once the time for it is over.
 *
 * <p>They may have come back at another box, and this one may not have heard of it. So it looks twice, an hour apart, and head office must have been
 * heard before either look: whatever it knows has come down in between. A box whose clock is known to be wrong forgets nobody.
 */
final class UnverifiedMembers {
    static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final MemberRoll roll;
    private final MemberEraser eraser;
    private final BoxClock clock;
    private final BooleanSupplier hasOffice;
    private final ZoneId zone;
    private final String box;
    private final Deque<UUID> due = new ArrayDeque<>();
    private Set<UUID> before = Set.of();
    private @Nullable Instant looked;
    private volatile boolean heard;

    /**
     * @param hasOffice whether there is a head office
     * @param zone the store's
     * @param box names this box in the events
     */
    UnverifiedMembers(
            MemberRoll roll, MemberEraser eraser, BoxClock clock, BooleanSupplier hasOffice, ZoneId zone, String box) {
        this.roll = roll;
        this.eraser = eraser;
        this.clock = clock;
        this.hasOffice = hasOffice;
        this.zone = zone;
        this.box = box;
    }

    /** Head office was heard just now. */
    void officeHeard() {
        heard = true;
    }

    /** Called every second. Forgets one member at most, so that no till waits for many. */
    void tick(Instant now) {
        if (looked == null || Duration.between(looked, now).abs().compareTo(LOOKS_EVERY) >= 0) {
            looked = now;
            look(now);
        }
        UUID next = due.poll();
        if (next != null && !clock.isOff(now) && roll.isUnverifiedBy(next, day(now), !hasOffice.getAsBoolean())) {
            eraser.erase(next, ErasureReason.NEVER_VERIFIED, box);
        }
    }

    private void look(Instant now) {
        due.clear();
        boolean alone = !hasOffice.getAsBoolean();
        if (clock.isOff(now) || !alone && !heard) {
            before = Set.of();
            return;
        }
        heard = false;
        Set<UUID> over = new HashSet<>(roll.unverifiedBy(day(now), alone));
        over.stream().filter(before::contains).sorted().forEach(due::add);
        before = over;
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
