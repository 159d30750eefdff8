package app.suanpan.agent.join;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.pages.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the door of the membership: first a puzzle, then the staff. A <em>place</em> is a kiosk with the phones that its code
 * sent, a checkout, or the pages that belong to none; a <em>source</em> is who is counted by the minute, a kiosk or a phone's address.
 */
final class JoinGate {
    private static final Logger log = LoggerFactory.getLogger(JoinGate.class);
    private static final Duration HOUR = Duration.ofHours(1);
    /** No box writes more events in an hour than these. */
    private static final long AN_HOURS_EVENTS = 2_000;

    private static final String LETTERS = "letters";

    private final RateLimit joins;
    private final RateLimit numbers;
    /** What is written away from the shop is counted by itself: from afar nobody shuts a door of the shop, and no badge in the shop opens this one. */
    private final RateLimit letters;

    private final JoinLimits limits;
    private volatile Staff staff = Staff.ofEqual(List.of());

    JoinGate(JoinLimits limits) {
        this.limits = limits;
        this.joins = new RateLimit(limits.joinsAMinute(), Duration.ofMinutes(1));
        this.numbers = new RateLimit(limits.numbersAnHour(), HOUR);
        this.letters = new RateLimit(limits.numbersAnHour(), HOUR);
    }

    /** From now on the badges of these people open it again. */
    void trust(Staff people) {
        staff = people;
    }

    /**
     * Counts those who joined in the last hour, by what the ledger says: whoever pulls the plug has not opened the door. Numbers
     * that were tried and are members' already are not in the ledger, and begin at none.
     */
    void remember(Ledger ledger, Instant now) {
        List<JournalEvent> joins = MemberVault.joinedOfLate(ledger, AN_HOURS_EVENTS);
        for (int i = 0; i < joins.size(); i++) {
            EventHeader header = joins.get(i).header();
            if (!header.at().isAfter(now.minus(HOUR)) || header.at().isAfter(now)) {
                continue;
            }
            if (joins.get(i) instanceof LetterAnswered) {
                letters.count(LETTERS, header.at());
            } else if (i + 1 == joins.size() || !isOfLetter(header, joins.get(i + 1))) {
                numbers.count(header.workstation(), header.at());
            }
        }
    }

    /** Whoever joined by a letter was written down together with its answer. */
    private static boolean isOfLetter(EventHeader joined, JournalEvent next) {
        return next instanceof LetterAnswered answered
                && answered.outcome() == LetterOutcome.JOINED
                && answered.header().at().equals(joined.at())
                && answered.header().workstation().equals(joined.workstation());
    }

    /** Whether no more letters are opened for now. */
    boolean lettersWait(Instant now) {
        return letters.isReached(LETTERS, now);
    }

    /** A letter was opened. */
    void tookLetter(Instant now) {
        letters.count(LETTERS, now);
    }

    /** Whether the staff has to look before anybody else joins here. */
    boolean isShut(String place, Instant now) {
        return numbers.isReached(place, now);
    }

    /** A number is tried here, or a card asked for without one; whether it may. */
    boolean takesNumber(String place, Instant now) {
        return numbers.allows(place, now);
    }

    /** Somebody joins; whether without a puzzle. */
    boolean takesJoin(String source, Instant now) {
        return joins.allows(source, now);
    }

    /**
     * A badge of the staff is shown at a kiosk: it opens every place of this box, for whoever looked at one looked at all.
     *
     * @return whether it is a badge of somebody who may
     */
    boolean open(Credential.Badge badge) {
        if (staff.prove(badge) instanceof Proof.Known known
                && staff.roleOf(known.operator().id()).allows(Demand.of(Permission.SELL))) {
            open();
            log.info("joining is open again: operator={}", known.operator().id());
            return true;
        }
        return false;
    }

    /** Every place of this box is open again. */
    void open() {
        numbers.forgetAll();
    }

    /** Whether somewhere in this box the staff has to look before anybody else joins. */
    boolean isShutAnywhere(Instant now) {
        return numbers.isReachedByAny(now);
    }

    /** How many came to a kiosk of late. */
    KioskHealth.Joins lately(String kiosk, Instant now) {
        return new KioskHealth.Joins(
                joins.countOf(kiosk, now),
                limits.joinsAMinute(),
                numbers.countOf(kiosk, now),
                limits.numbersAnHour(),
                isShutAnywhere(now));
    }
}
