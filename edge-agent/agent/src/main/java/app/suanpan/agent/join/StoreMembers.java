package app.suanpan.agent.join;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.CodeGate;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneBook;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.MemberRoll;
import app.suanpan.ledger.member.MemberSearch;
import app.suanpan.ledger.member.StoredMember;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members and guides of this store, as checkouts and kiosks look them up. */
final class StoreMembers implements MemberDirectory {
    private final MemberRoll roll;
    private final MemberSearch search;
    private final GuideRoster guides;
    private final MemberKeys keys;
    private final PhoneBook phones;
    private final BoxClock boxClock;
    private final CodeGate codes;
    private final Clock clock;

    StoreMembers(
            MemberRoll roll,
            MemberSearch search,
            GuideRoster guides,
            MemberKeys keys,
            PhoneBook phones,
            BoxClock boxClock,
            Clock clock) {
        this.roll = roll;
        this.search = search;
        this.guides = guides;
        this.keys = keys;
        this.phones = phones;
        this.boxClock = boxClock;
        this.codes = new CodeGate(keys::codeKey);
        this.clock = clock;
    }

    @Override
    public Optional<MemberView> byId(UUID member) {
        return roll.byId(member).map(this::view);
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return roll.byNumber(number).map(this::view);
    }

    @Override
    public boolean isPhone(String typed) {
        return phones.read(typed).isPresent();
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return phones.read(typed).flatMap(roll::byPhone).map(this::view);
    }

    @Override
    public Optional<MemberView> byCard(String token) {
        return keys.readCard(token).flatMap(this::byNumber);
    }

    @Override
    public CodeAnswer byCode(String digits, String workstation, Instant now) {
        if (boxClock.isOff(now)) {
            return new CodeAnswer.Refused(NoticeCode.CLOCK_OFF);
        }
        return switch (codes.read(digits, workstation, now)) {
            case CodeGate.Reading.Right(long number) ->
                byNumber(number)
                        .<CodeAnswer>map(CodeAnswer.Found::new)
                        .orElseGet(() -> new CodeAnswer.Refused(
                                roll.isErased(number) ? NoticeCode.MEMBER_ERASED : NoticeCode.MEMBER_CODE_REFUSED));
            case CodeGate.Reading.Refused(CodeGate.Refusal why) -> new CodeAnswer.Refused(notice(why));
        };
    }

    private static NoticeCode notice(CodeGate.Refusal why) {
        return switch (why) {
            case WRONG -> NoticeCode.MEMBER_CODE_REFUSED;
            case SEEN_ELSEWHERE -> NoticeCode.MEMBER_CODE_SEEN;
            case LANE_LOCKED -> NoticeCode.MEMBER_CODES_LOCKED;
        };
    }

    @Override
    public boolean isErased(UUID member) {
        return roll.isErased(member);
    }

    @Override
    public boolean isErasedCard(String token) {
        return keys.readCard(token).filter(roll::isErased).isPresent();
    }

    @Override
    public MatchingMembers matching(String typed) {
        Optional<MemberView> exactly =
                MemberNumber.read(typed).flatMap(this::byNumber).or(() -> byPhone(typed));
        if (exactly.isPresent()) {
            return new MatchingMembers(typed, List.of(match(exactly.get())), false, true);
        }
        MemberSearch.Found found = search.find(typed, MatchingMembers.MOST);
        List<Match> members = found.members().stream()
                .map(this::view)
                .map(StoreMembers::match)
                .toList();
        return new MatchingMembers(typed, members, found.more(), found.complete());
    }

    private static Match match(MemberView view) {
        return new Match(view.id(), view.strip());
    }

    @Override
    public Optional<Guide> byBadge(String token) {
        return keys.readBadge(token).flatMap(badge -> guides.wearerOf(badge, clock.instant()));
    }

    @Override
    public Optional<Guide> guide(long id) {
        return guides.byId(id);
    }

    private MemberView view(StoredMember member) {
        Instant now = clock.instant();
        Optional<Guide> guide = roll.binding(member.id())
                .filter(binding ->
                        binding.expiresAt().filter(end -> !now.isBefore(end)).isEmpty())
                .map(Binding::guide)
                .flatMap(guides::byId)
                .filter(it -> it.status() == GuideStatus.ACTIVE);
        return new MemberView(
                        member.id(),
                        member.number(),
                        member.data().firstName(),
                        member.data().phone().map(Phone::masked).orElse(""),
                        guide)
                .bornIn(member.data().birthday().map(MonthDay::getMonth))
                .oneWith(roll.survivor(member.id()), twins(member))
                .reachedBy(roll.standing(member.id()));
    }

    private List<Twin> twins(StoredMember member) {
        return roll.twins(member.id()).stream()
                .map(twin -> new Twin(twin.id(), twin.number()))
                .toList();
    }
}
