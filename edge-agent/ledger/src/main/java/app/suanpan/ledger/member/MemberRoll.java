package app.suanpan.ledger.member;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody whom a box knows as a member of its store: those who joined here, with what they told us, and those who joined at the store's
 * other boxes, without. Where both speak of one member, what was said here shows who they are, and what was decided last counts.
 *
 * <p>Who joined at two boxes that did not hear of each other is one member as soon as head office has said so: every id, card and number they
 * ever had leads to the {@link #survivor}, and the guide is the same. What they told one box, though, is shown only to whoever comes with what
 * that box gave them, or with the phone number: another box may say what it likes about a phone, and must not bring its member under the name
 * of ours.
 */
public final class MemberRoll {
    private static final Logger log = LoggerFactory.getLogger(MemberRoll.class);

    private static final Period FOR_THEIR_OWN_BOX = Period.ofDays(30);

    private final AtomicBoolean told = new AtomicBoolean();
    private final MemberVault vault;
    private final SentMembers sent;
    private final MemberKeys keys;

    /** @param keys hash phone numbers as all boxes of the brand do */
    public MemberRoll(MemberVault vault, SentMembers sent, MemberKeys keys) {
        this.vault = vault;
        this.sent = sent;
        this.keys = keys;
    }

    /** The member with this id. */
    public Optional<StoredMember> byId(UUID id) {
        return vault.byId(id).or(() -> sentOne(() -> sent.byId(id)).map(MemberRoll::nameless));
    }

    /** The member with this number. Of two who drew the same one, who joined here is meant. */
    public Optional<StoredMember> byNumber(long number) {
        return vault.byNumber(number)
                .or(() -> sentOne(() -> sent.byNumber(number)).map(MemberRoll::nameless));
    }

    /**
     * The member with this phone number. Of twins, who joined here is meant: here they have a name.
     */
    public Optional<StoredMember> byPhone(Phone phone) {
        return vault.byPhone(phone)
                .or(() -> sentOne(() -> sent.byPhoneHash(keys.phoneHash(phone))).map(MemberRoll::nameless));
    }

    /** The id by which a member is one with their twins; of who has none, their own. */
    public UUID survivor(UUID member) {
        return sentOne(() -> sent.byId(member)).map(KnownMember::survivor).orElse(member);
    }

    /** What is known of a member under the other ids that they joined under. */
    public List<KnownMember> twins(UUID member) {
        return everyId(member).stream().filter(it -> !it.id().equals(member)).toList();
    }

    /** Whether the phone number of a member is known to be theirs: whatever was said here or elsewhere, under whichever id. */
    public PhoneStanding standing(UUID member) {
        PhoneStanding standing = twins(member).stream()
                .map(twin -> vault.standing(twin.id()))
                .reduce(vault.standing(member), PhoneStanding::with);
        return sentOne(() -> sent.byId(member))
                .map(it -> standing.with(it.standing()))
                .orElse(standing);
    }

    /**
     * Those who should have come back with their phone number by this day, and did not. Who joined at another box is that one's to forget, and
     * anybody's once it had {@link #FOR_THEIR_OWN_BOX} and did not, because it is gone.
     *
     * @param alone whether there is no head office; where there is one, it has to say so too
     */
    public List<UUID> unverifiedBy(LocalDate day, boolean alone) {
        List<UUID> elsewhere = elsewhere(() -> sent.unverifiedBy(day.minus(FOR_THEIR_OWN_BOX)), List.of());
        return Stream.concat(vault.unverifiedBy(day).stream(), elsewhere.stream())
                .distinct()
                .filter(member -> isUnverifiedBy(member, day, alone))
                .toList();
    }

    /** Whether a member should have come back with their phone number by this day, and did not: see {@link #unverifiedBy}. */
    public boolean isUnverifiedBy(UUID member, LocalDate day, boolean alone) {
        return !vault.isErased(member)
                && (alone || sentOne(() -> sent.byId(member)).isPresent())
                && standing(member).isOver(day);
    }

    /** Whether this member was erased at this box, or at another one that it has heard of. */
    public boolean isErased(UUID member) {
        return vault.isErased(member);
    }

    /** Whether this was the number of a member who joined here and was erased since. */
    public boolean isErased(long number) {
        return vault.isErased(number);
    }

    /**
     * Whose customer the member was decided to be, here or elsewhere, under whichever id, which may have ended since. What head office has
     * decided again holds; what was decided here after that holds until head office has it.
     */
    public Optional<Binding> binding(UUID member) {
        Optional<Binding> here = twins(member).stream()
                .map(twin -> vault.binding(twin.id()))
                .reduce(vault.binding(member), Binding::later);
        Optional<KnownMember> there = sentOne(() -> sent.byId(member));
        Optional<Binding> said = there.flatMap(KnownMember::binding);
        return isJudged(here, there.flatMap(KnownMember::judged)) ? said : Binding.later(here, said);
    }

    private static boolean isJudged(Optional<Binding> here, Optional<Instant> judged) {
        return judged.isPresent()
                && here.filter(it -> it.boundAt().isAfter(judged.get())).isEmpty();
    }

    private List<KnownMember> everyId(UUID member) {
        return sentOne(() -> sent.byId(member))
                .map(it -> elsewhere(() -> sent.twins(it), List.<KnownMember>of()))
                .orElse(List.of())
                .stream()
                .filter(it -> !vault.isErased(it.id()))
                .toList();
    }

    /** A member number that nobody has of whom we know. */
    public long freeNumber(RandomGenerator random) {
        long number = vault.freeNumber(random);
        while (isTakenElsewhere(number)) {
            number = vault.freeNumber(random);
        }
        return number;
    }

    private boolean isTakenElsewhere(long number) {
        return sentOne(() -> sent.byNumber(number)).isPresent();
    }

    private Optional<KnownMember> sentOne(Supplier<Optional<KnownMember>> lookup) {
        return elsewhere(() -> lookup.get().filter(member -> !vault.isErased(member.id())), Optional.empty());
    }

    /** What head office sent may be damaged in any way: then nobody is known but who joined here, and no till waits for it. */
    private <T> T elsewhere(Supplier<T> lookup, T nobody) {
        try {
            return lookup.get();
        } catch (RuntimeException e) {
            if (!told.getAndSet(true)) {
                log.warn("Who joined at other boxes cannot be looked up; only this box's own members are known.", e);
            }
            return nobody;
        }
    }

    private static StoredMember nameless(KnownMember member) {
        return new StoredMember(member.id(), member.number(), PersonalData.NONE, member.language());
    }
}
