package app.suanpan.agent.join;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.ShownCards;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRejection;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.JoinState.Question.GuideChoice;
import app.suanpan.domain.register.JoinState.Question.Guides;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.MemberRoll;
import app.suanpan.ledger.member.MemberTrail;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.StoredMember;
import app.suanpan.pages.ConsentTextFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store holds of a member, for that member, and what they decide about it. Asked only once it is known who stands there. */
final class MyDataRoom {
    private static final Logger log = LoggerFactory.getLogger(MyDataRoom.class);

    private final Ledger ledger;
    private final MemberVault vault;
    private final MemberRoll roll;
    private final OwnIds own;
    private final StoreMembers members;
    private final GuideRoster guides;
    private final MemberEraser eraser;
    private final Store store;
    private final ConsentTexts texts;
    private final GuideRequests requests;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private volatile MemberHoldings holdings = MemberHoldings.NONE;

    MyDataRoom(
            Ledger ledger,
            MemberVault vault,
            MemberRoll roll,
            StoreMembers members,
            GuideRoster guides,
            MemberEraser eraser,
            Store store,
            ConsentTexts texts,
            GuideRequests requests,
            Clock clock,
            Supplier<UUID> ids) {
        this.ledger = ledger;
        this.vault = vault;
        this.roll = roll;
        this.own = new OwnIds(vault, roll);
        this.members = members;
        this.guides = guides;
        this.eraser = eraser;
        this.store = store;
        this.texts = texts;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    /** From now on members see what they have at the tills, too. */
    void tellHoldings(MemberHoldings told) {
        holdings = told;
    }

    /** Somebody is about to look: head office's answer will be there by then, and nobody waits for it. */
    void ask(ShownCards cards) {
        holdings.points(own.every(cards.last()));
    }

    /** As a screen shows it that others may look at: the phone number is masked. Empty if the member was erased. */
    Optional<MyData> onScreen(ShownCards cards) {
        List<StoredMember> open = own.open(cards);
        return open.isEmpty() ? Optional.empty() : Optional.of(data(open, cards));
    }

    /** How many cards of theirs would stay if they had themselves erased now: those that they have not shown. */
    int notErased(ShownCards cards) {
        return own.notShown(cards);
    }

    /** Whether a member gave a phone number, here or at another box. */
    boolean hasNumber(UUID member) {
        return !roll.standing(member).equals(PhoneStanding.NO_NUMBER);
    }

    /** Whether this is the number that a member gave, with whichever of their cards. */
    boolean isNumberOf(UUID member, String typed) {
        return members.byPhone(typed)
                .filter(it -> it.survivor().equals(roll.survivor(member)))
                .isPresent();
    }

    /** All of it, for the member's own phone. Empty if the member was erased. */
    Optional<MemberExport> all(ShownCards cards) {
        List<StoredMember> open = own.open(cards);
        return open.isEmpty() ? Optional.empty() : Optional.of(all(open, cards));
    }

    private MemberExport all(List<StoredMember> open, ShownCards cards) {
        UUID member = open.getFirst().id();
        PhoneStanding standing = roll.standing(member);
        return new MemberExport(
                store.name(),
                clock.instant(),
                roll.survivor(member).toString(),
                standing.equals(PhoneStanding.VERIFIED),
                standing instanceof PhoneStanding.Unverified it ? it.until() : Optional.empty(),
                roll.binding(member)
                        .flatMap(binding -> guides.byId(binding.guide())
                                .map(guide -> new MemberExport.Bound(
                                        guide.firstName(),
                                        binding.boundAt(),
                                        binding.protectedUntil(),
                                        binding.expiresAt()))),
                ConsentTextFile.forScreens(texts).stream()
                        .map(text -> new MemberExport.Said(text, holding(member, text.purpose())))
                        .toList(),
                open.stream().map(this::card).toList(),
                own.notOpen(cards),
                coupons(open),
                holdings.points(own.every(member)).map(it -> points(it, own.notOpen(cards) == 0)));
    }

    /** What was said elsewhere does not say under which id: it is told where all of them are open, and the sum in any case. */
    private static MemberHoldings.Points points(MemberHoldings.Points points, boolean all) {
        return all ? points : new MemberHoldings.Points(points.balance(), List.of());
    }

    private MemberExport.Card card(StoredMember member) {
        Optional<MemberVault.Joining> joining = vault.joining(member.id());
        return new MemberExport.Card(
                member.id().toString(),
                MemberNumber.display(member.number()),
                member.data().phone().map(Phone::e164).orElse(""),
                member.data().firstName(),
                member.data().birthday().map(MonthDay::toString).orElse(""),
                member.language(),
                joining.isPresent(),
                joining.map(MemberVault.Joining::at),
                joining.map(MemberVault.Joining::touchpoint).orElse(""),
                Stream.of(Purpose.values())
                        .flatMap(purpose -> vault.consent(member.id(), purpose).stream())
                        .toList(),
                MemberTrail.of(ledger, member.id()));
    }

    private MyData data(List<StoredMember> open, ShownCards cards) {
        StoredMember shown = open.getFirst();
        // Where only another one of theirs joined at this box, that is where name and number lie.
        StoredMember told = open.stream()
                .filter(it -> vault.joining(it.id()).isPresent())
                .findFirst()
                .orElse(shown);
        Optional<MemberVault.Joining> joining = vault.joining(told.id());
        return new MyData(
                MemberNumber.display(shown.number()),
                open.stream()
                        .skip(1)
                        .map(it -> MemberNumber.display(it.number()))
                        .toList(),
                own.notOpen(cards),
                told.data().phone().map(Phone::masked).orElse(""),
                told.data().firstName(),
                told.data().birthday().map(MonthDay::toString).orElse(""),
                shown.language(),
                joining.isPresent(),
                joining.map(it -> LocalDate.ofInstant(it.at(), store.zone())),
                joining.map(MemberVault.Joining::touchpoint).orElse(""),
                members.byId(shown.id()).flatMap(MemberView::guide).map(Guide::firstName),
                // Every till says the same of them to whoever shows one of the cards.
                holdings.points(own.every(shown.id())).map(MemberHoldings.Points::balance),
                coupons(open),
                ConsentTextFile.forScreens(texts).stream()
                        .map(text -> decision(shown.id(), text))
                        .toList());
    }

    private List<MemberHoldings.Coupon> coupons(List<StoredMember> open) {
        return holdings.coupons(open.stream().map(StoredMember::number).toList());
    }

    private MyData.Decision decision(UUID member, ConsentText text) {
        Optional<Consent> consent = holding(member, text.purpose());
        return new MyData.Decision(text, consent.map(Consent::granted), consent.map(Consent::at));
    }

    /** The decision of a member that counts, whichever of their cards they made it with. */
    private Optional<Consent> holding(UUID member, Purpose purpose) {
        return own.every(member).stream()
                .flatMap(id -> vault.consent(id, purpose).stream())
                .reduce(Consent::later);
    }

    /** The guides who work in this store, by number, and whether the member wants none of them. */
    Guides guides(UUID member) {
        return new Guides(
                choices(member), roll.binding(member).filter(Binding::wantsNone).isPresent());
    }

    private List<GuideChoice> choices(UUID member) {
        Optional<Long> present = members.byId(member).flatMap(MemberView::guide).map(Guide::id);
        return guides.all().stream()
                .filter(guide ->
                        guide.status() == GuideStatus.ACTIVE && guide.store().equals(store.id()))
                .map(guide -> new GuideChoice(
                        guide.id(),
                        guide.firstName(),
                        present.filter(id -> id == guide.id()).isPresent()))
                .toList();
    }

    /**
     * Commits what a member decided.
     *
     * @return why it was refused, if it was
     * @throws app.suanpan.ledger.LedgerException if it could not be written; then nothing of it was
     */
    Optional<NoticeCode> commit(JoinRequest.Mine request, String workstation) {
        return switch (request) {
            case JoinRequest.DecideConsent it -> {
                decide(it, workstation);
                yield Optional.empty();
            }
            case JoinRequest.ChangeGuide it -> change(it, workstation);
            case JoinRequest.Erase it -> {
                erase(it.cards(), workstation);
                yield Optional.empty();
            }
        };
    }

    /**
     * It cannot be brought back, so it goes no further than the cards that were shown. Whoever shows the card that was shown last can try again,
     * should not all of it go well: so that one goes last.
     */
    private void erase(ShownCards cards, String workstation) {
        own.shown(cards).reversed().forEach(member -> eraser.erase(member.id(), ErasureReason.ASKED, workstation));
    }

    /** What is taken back is taken back of every card there is; what is allowed counts as the last word wherever it is said. */
    private void decide(JoinRequest.DecideConsent request, String workstation) {
        EventHeader header = header(workstation);
        Consent said = texts
                .decisions(
                        request.granted() ? Set.of(request.purpose()) : Set.of(),
                        request.language(),
                        request.touchpoint().word(),
                        header.at())
                .stream()
                .filter(consent -> consent.purpose() == request.purpose())
                .findFirst()
                .orElseThrow();
        List<UUID> ids = request.granted()
                ? own.open(request.cards()).stream().map(StoredMember::id).toList()
                : own.every(request.member());
        ledger.transact(writer -> {
            Consent counts = holding(request.member(), request.purpose())
                    .map(said::after)
                    .orElse(said);
            ids.forEach(id -> writer.append(new ConsentDecided(header(workstation), id, counts)));
            return counts;
        });
        log.info(
                "consent decided: member={} purpose={} granted={} workstation={}",
                request.member(),
                request.purpose(),
                request.granted(),
                workstation);
    }

    private Optional<NoticeCode> change(JoinRequest.ChangeGuide request, String workstation) {
        EventHeader header = header(workstation);
        BindingDecided decided = ledger.transact(writer -> {
            BindingDecided decision = requests.decide(header, request.member(), request.chosen(), true);
            writer.append(decision);
            return decision;
        });
        return Optional.ofNullable(decided.reason()).map(MyDataRoom::notice);
    }

    private static NoticeCode notice(BindingRejection rejection) {
        return switch (rejection) {
            case TOO_OFTEN -> NoticeCode.GUIDE_TOO_OFTEN;
            case GUIDE_INACTIVE, BOUND_TO_ANOTHER, WANTS_NO_GUIDE -> NoticeCode.GUIDE_NOT_THERE;
        };
    }

    private EventHeader header(String workstation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new EventHeader(ids.get(), store.id(), workstation, "", LocalDate.ofInstant(now, store.zone()), now);
    }
}
