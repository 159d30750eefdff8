package app.suanpan.agent.join;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.ledger.member.LetterKeys;
import app.suanpan.ledger.member.MemberRoll;
import app.suanpan.ledger.member.MemberSearch;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.StoredMember;
import app.suanpan.protocol.letter.Letter;
import app.suanpan.protocol.letter.LetterCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes members and binds them to guides: the member, their key and the binding go into the ledger in one SQLite transaction,
 * or none of them. Whether a phone number is a member's already is looked up inside that transaction, so that two screens at
 * once make no twins.
 */
final class MemberRegistrar {
    private static final Logger log = LoggerFactory.getLogger(MemberRegistrar.class);

    private final Ledger ledger;
    private final MemberVault vault;
    private final MemberRoll roll;
    private final MemberSearch search;
    private final MemberDirectory directory;
    private final MemberKeys keys;
    private final Store store;
    private final ConsentTexts texts;
    private final int daysToVerify;
    private final GuideRequests guides;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;

    MemberRegistrar(
            Ledger ledger,
            MemberVault vault,
            MemberRoll roll,
            MemberSearch search,
            MemberDirectory directory,
            MemberKeys keys,
            Store store,
            ConsentTexts texts,
            int daysToVerify,
            GuideRequests guides,
            Clock clock,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this.ledger = ledger;
        this.vault = vault;
        this.roll = roll;
        this.search = search;
        this.directory = directory;
        this.keys = keys;
        this.store = store;
        this.texts = texts;
        this.daysToVerify = daysToVerify;
        this.guides = guides;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Commits what a visit came to.
     *
     * @param workstation where it happened
     * @throws app.suanpan.ledger.LedgerException if it could not be written; then nothing of it was
     */
    Joined commit(JoinRequest.Joining request, String workstation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Supplier<EventHeader> headers = () -> header(workstation, now);
        Joined joined = ledger.transact(writer -> switch (request) {
            case JoinRequest.Enrol enrol -> enrol(enrol, headers, writer);
            case JoinRequest.Return back -> welcomeBack(back.member(), back.proven(), back, headers, writer);
        });
        if (request instanceof JoinRequest.Enrol enrol) {
            committed(enrol, joined);
        }
        return joined;
    }

    /** What was enrolled is on the disk: whoever is new can be found by name, too. */
    void committed(JoinRequest.Enrol request, Joined joined) {
        if (!joined.returning()) {
            search.joined(joined.member().id(), request.data());
        }
    }

    /**
     * Enrols somebody in a SQLite transaction that is under way; {@link #committed} is to follow when it has ended well.
     *
     * @param headers makes the header of each event
     */
    Joined enrol(JoinRequest.Enrol request, Supplier<EventHeader> headers, LedgerWriter writer) {
        return enrol(request, null, headers, writer);
    }

    /** What is known of a new member before they are one. */
    private record Newcomer(UUID id, long number, Agreed agreed) {}

    private Joined enrol(
            JoinRequest.Enrol request,
            @Nullable Newcomer newcomer,
            Supplier<EventHeader> headers,
            LedgerWriter writer) {
        Optional<UUID> known = request.data().phone().flatMap(roll::byPhone).map(StoredMember::id);
        if (known.isPresent()) {
            return welcomeBack(known.get(), false, request, headers, writer);
        }
        NewMember member = newcomer == null
                ? NewMember.of(
                        request, ids.get(), roll.freeNumber(random), headers.get(), daysToVerify, texts, keys, random)
                : NewMember.of(
                        request,
                        newcomer.id(),
                        newcomer.number(),
                        headers.get(),
                        daysToVerify,
                        newcomer.agreed(),
                        keys,
                        random);
        vault.add(writer, member);
        UUID id = member.event().member();
        Optional<BindingOutcome> binding = bind(id, request, headers, writer);
        log.info(
                "member joined: member={} touchpoint={} workstation={} binding={}",
                id,
                request.touchpoint().word(),
                member.event().header().workstation(),
                word(binding));
        return new Joined(directory.byId(id).orElseThrow(), false, true, binding);
    }

    /**
     * Registers who wrote a letter, and destroys its key, in one SQLite transaction; does nothing where the key is gone, for then that was done.
     *
     * @param id of the letter
     * @param key public half of the key that has opened it
     * @param box where it counts
     * @throws app.suanpan.ledger.LedgerException if it could not be written; then nothing of it was, and the key is there
     */
    void register(Letter letter, UUID id, String key, LetterKeys letterKeys, String box) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Supplier<EventHeader> headers = () -> header(box, now);
        JoinRequest.Enrol request = new JoinRequest.Enrol(
                letter.personalData(), Set.of(), letter.language(), Touchpoint.JOIN_PAGE, Optional.of(letter.guide()));
        Optional<Joined> joined = ledger.transact(writer -> {
            if (letterKeys.destroy(writer, List.of(key)) == 0) {
                return Optional.empty();
            }
            Optional<Joined> registered = register(letter, request, headers, writer);
            boolean isNew = registered.filter(Joined::proven).isPresent();
            writer.append(new LetterAnswered(
                    headers.get(),
                    id,
                    isNew ? LetterOutcome.JOINED : LetterOutcome.KNOWN,
                    registered
                            .filter(Joined::proven)
                            .map(it -> card(letter, it, id))
                            .orElse(null),
                    key));
            return registered;
        });
        joined.ifPresent(it -> committed(request, it));
    }

    /** Who was erased since is nobody's business any more: the letter is answered and nothing is written. */
    private Optional<Joined> register(
            Letter letter, JoinRequest.Enrol request, Supplier<EventHeader> headers, LedgerWriter writer) {
        if (roll.isErased(letter.member())) {
            return Optional.empty();
        }
        Optional<MemberView> another = directory.byId(letter.member());
        if (another.isPresent()) {
            // Another box has opened it too, and was quicker than this one heard.
            return Optional.of(new Joined(another.get(), true, true, Optional.empty()));
        }
        long number = roll.byNumber(letter.number()).isPresent() || roll.isErased(letter.number())
                ? roll.freeNumber(random)
                : letter.number();
        return Optional.of(enrol(request, new Newcomer(letter.member(), number, letter.agreed()), headers, writer));
    }

    private String card(Letter letter, Joined joined, UUID id) {
        long number = joined.member().number();
        return new LetterCard(number, "https://" + store.brandHost() + "/m/" + keys.card(number))
                .seal(Base64.getDecoder().decode(letter.answerKey()), id, random);
    }

    private Joined welcomeBack(
            UUID member,
            boolean proven,
            JoinRequest.Joining request,
            Supplier<EventHeader> headers,
            LedgerWriter writer) {
        // Anybody can type anybody's number: who is not known to be this member decides nothing for them.
        Optional<BindingOutcome> binding =
                request.guide().filter(guide -> guide == Binding.NO_GUIDE).isPresent()
                        ? Optional.empty()
                        : bind(member, request, headers, writer);
        log.info(
                "member returned: member={} touchpoint={} binding={}",
                member,
                request.touchpoint().word(),
                word(binding));
        return new Joined(directory.byId(member).orElseThrow(), true, proven, binding);
    }

    private Optional<BindingOutcome> bind(
            UUID member, JoinRequest.Joining request, Supplier<EventHeader> headers, LedgerWriter writer) {
        return request.guide().map(guide -> {
            BindingDecided decided = guides.decide(headers.get(), member, guide, guide == Binding.NO_GUIDE);
            writer.append(decided);
            return decided.decision();
        });
    }

    private EventHeader header(String workstation, Instant now) {
        return new EventHeader(ids.get(), store.id(), workstation, "", LocalDate.ofInstant(now, store.zone()), now);
    }

    private static String word(Optional<BindingOutcome> binding) {
        return binding.map(Enum::name).orElse("none");
    }
}
