package app.suanpan.ledger.member;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody whom a box knows as a member of its store: those who joined here, with what they told us, and those who joined at the store's
 * other boxes, without. Where both speak of one member, what was said here shows who they are, and what was decided last counts.
 */
public final class MemberRoll {
    private static final Logger log = LoggerFactory.getLogger(MemberRoll.class);

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
        return vault.byId(id).or(() -> elsewhere(() -> sent.byId(id)).map(MemberRoll::nameless));
    }

    /** The member with this number. Of two who drew the same one, who joined here is meant. */
    public Optional<StoredMember> byNumber(long number) {
        return vault.byNumber(number)
                .or(() -> elsewhere(() -> sent.byNumber(number)).map(MemberRoll::nameless));
    }

    /**
     * The member with this phone number. Of twins, who joined here is meant until head office makes one of them: another box may say what it
     * likes about a phone, and must not bring its member under the name of ours.
     */
    public Optional<StoredMember> byPhone(Phone phone) {
        return vault.byPhone(phone)
                .or(() ->
                        elsewhere(() -> sent.byPhoneHash(keys.phoneHash(phone))).map(MemberRoll::nameless));
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
     * Whose customer the member was decided to be, here or elsewhere, which may have ended since. What head office has decided again holds;
     * what was decided here after that holds until head office has it.
     */
    public Optional<Binding> binding(UUID member) {
        Optional<Binding> here = vault.binding(member);
        Optional<KnownMember> there = elsewhere(() -> sent.byId(member));
        Optional<Binding> said = there.flatMap(KnownMember::binding);
        return isJudged(here, there.flatMap(KnownMember::judged)) ? said : Binding.later(here, said);
    }

    private static boolean isJudged(Optional<Binding> here, Optional<Instant> judged) {
        return judged.isPresent()
                && here.filter(it -> it.boundAt().isAfter(judged.get())).isEmpty();
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
        return elsewhere(() -> sent.byNumber(number)).isPresent();
    }

    /** What head office sent may be damaged in any way: then nobody is known but who joined here, and no till waits for it. */
    private Optional<KnownMember> elsewhere(Supplier<Optional<KnownMember>> lookup) {
        try {
            return lookup.get().filter(member -> !vault.isErased(member.id()));
        } catch (RuntimeException e) {
            if (!told.getAndSet(true)) {
                log.warn("Who joined at other boxes cannot be looked up; only this box's own members are known.", e);
            }
            return Optional.empty();
        }
    }

    private static StoredMember nameless(KnownMember member) {
        return new StoredMember(member.id(), member.number(), PersonalData.NONE, member.language());
    }
}
