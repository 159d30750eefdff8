package app.suanpan.kiosk;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.join.JoinContext;
import app.suanpan.domain.join.JoinMachine;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.JoinStep;
import app.suanpan.domain.join.JoinVisit;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.workstation.KioskFace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A desk in memory: the real join machine over a handful of people, with nothing written anywhere. */
final class MemoryJoinDesk implements JoinDesk {
    static final String BADGE_OF_LI = "https://shop.example/g/LI";
    static final String LONG_BADGE = "https://shop.example/g/LONG";
    static final String CARD_OF_WANG = "https://shop.example/m/WANG";
    static final String PHONE_OF_WANG = "13900000000";

    private static final String JOIN_URL = "http://192.168.1.20:8080/j/Zk3v0q8TQ2mYx1b7HdP4sA";

    private static final Guide LI = new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE);
    private static final Guide LONG =
            new Guide(2, new LocalName("阿依古丽·买买提江", "Maximiliana Alexandra-Konstantina"), "S01", GuideStatus.ACTIVE);
    private static final List<ConsentText> TEXTS = List.of(
            text(Purpose.MARKETING, "可以给我发优惠和活动消息。", "You may send me offers and news."),
            text(Purpose.PROFILING, "可以根据我买过的东西推荐商品。", "You may suggest goods from what I have bought."),
            text(Purpose.GUIDE_CONTACT, "我的导购可以联系我。", "My guide may get in touch with me."));
    private static final LocalName MEMBERSHIP = new LocalName(
            "会员卡由本店提供。我们记下会员号、入会方式、语言和导购，你留下的手机号、称呼和生日，以及用这张卡买过什么，用来认出你、计算积分、办理退换货。手机号、称呼和生日加密保存，钥匙只在本店；总部有加密的副本和消费记录。一直没有确认的手机号会连同资料删除（180 天后，或按本店另定的天数）。随时可以查看、更改或删除，删除后无法恢复。",
            "This shop provides the card. We keep your member number, how you joined, your language and your guide, the phone number, name and birthday you give us, and what was bought with the card, in order to know you, to count points and to take goods back. Number, name and birthday are stored encrypted, and this shop alone has the key; head office has a locked copy, and what was bought. A phone number that is never confirmed is deleted with the rest after 180 days, or as many as this shop sets. See, change or erase your data at any time; what is erased cannot be brought back.");

    private final People people = new People();
    private final StaffSide staff = new StaffSide();
    private final Map<Purpose, Boolean> granted =
            new EnumMap<>(Map.of(Purpose.MARKETING, true, Purpose.PROFILING, false));
    private Optional<Guide> chosen = Optional.empty();
    private boolean wantsNone;
    private int moreGuides;
    private boolean elsewhere;
    private List<String> otherNumbers = List.of();
    private int notShown;
    private Optional<PointsBalance> points = Optional.empty();
    private List<MemberHoldings.Coupon> coupons = List.of();
    private final List<Consumer<JoinState>> listeners = new CopyOnWriteArrayList<>();
    private final List<JoinCommand> heard = new ArrayList<>();
    private JoinVisit visit = JoinVisit.NOBODY;
    private Optional<Notice> notice = Optional.empty();
    private boolean cameraOn = true;
    private boolean pagesShut;
    private boolean crowded;
    private Optional<JoinRequest> hurdle = Optional.empty();
    private KioskFace face = KioskFace.PLAIN;
    private long revision;

    private static ConsentText text(Purpose purpose, String zh, String en) {
        return new ConsentText(purpose, "test", new LocalName(zh, en));
    }

    @Override
    public synchronized JoinState state() {
        return new JoinState(
                revision,
                new LocalName("南京路店", "Nanjing Road"),
                question(),
                visit.joined().isPresent()
                        ? visit.joined().flatMap(Joined::guide)
                        : visit.guide().map(Guide::firstName),
                notice,
                cameraOn);
    }

    @Override
    public synchronized JoinState submit(JoinCommand said) {
        heard.add(said);
        JoinCommand command = StaffSide.read(said);
        if (staff.isTaken() || command instanceof StaffCommand && JoinMachine.isInviting(visit)) {
            notice = staff.submit(command);
            visit = staff.isTaken() ? JoinVisit.NOBODY : visit;
            return tell();
        }
        if (command instanceof JoinCommand.Solve(String answer)) {
            return solved(answer);
        }
        if (command instanceof JoinCommand.Back && hurdle.isPresent()) {
            hurdle = Optional.empty();
            return tell();
        }
        JoinStep step = JoinMachine.decide(
                visit,
                command,
                new JoinContext(
                        "kiosk-1", people, MemoryJoinDesk::phone, SmallShop.SCAN_RULES, Shelf.PRICES, Instant.EPOCH));
        notice = step.notice();
        hurdle = step.request().filter(_ -> crowded);
        visit = step.request()
                .filter(_ -> !crowded)
                .map(request -> commit(step.visit(), request))
                .orElse(step.visit());
        return tell();
    }

    private JoinVisit commit(JoinVisit asking, JoinRequest request) {
        return switch (request) {
            case JoinRequest.Joining joining -> JoinMachine.joined(asking, join(joining));
            case JoinRequest.Mine mine -> mine(asking, mine);
        };
    }

    private JoinState solved(String answer) {
        notice = answer.equals("381") ? Optional.empty() : Optional.of(Notice.of(NoticeCode.PUZZLE_NOT_SOLVED));
        if (notice.isEmpty()) {
            visit = commit(visit, hurdle.orElseThrow());
            hurdle = Optional.empty();
        }
        return tell();
    }

    /** Many have joined just now. */
    synchronized void crowd() {
        crowded = true;
    }

    /** The staff's side of it. */
    synchronized StaffSide staff() {
        return staff;
    }

    /** What was sent, in order. */
    synchronized List<JoinCommand> heard() {
        return List.copyOf(heard);
    }

    /** A phone opens the form of this visit. */
    synchronized void phoneOpened() {
        visit = JoinMachine.phoneOpened(visit);
        tell();
    }

    /** Phones have nowhere to go, or have again. */
    synchronized void pagesShut(boolean shut) {
        pagesShut = shut;
        tell();
    }

    /** Head office, or the shop, wants another face. */
    synchronized void wear(KioskFace next) {
        face = next;
        tell();
    }

    /** Something went wrong behind the desk. */
    synchronized void say(Notice said) {
        notice = Optional.of(said);
        tell();
    }

    @Override
    public synchronized Subscription watch(Consumer<JoinState> listener) {
        listeners.add(listener);
        listener.accept(state());
        return () -> listeners.remove(listener);
    }

    private JoinState tell() {
        revision++;
        JoinState state = state();
        listeners.forEach(listener -> listener.accept(state));
        return state;
    }

    private Question question() {
        return staff.question().orElseGet(this::visitors);
    }

    private Question visitors() {
        if (hurdle.isPresent()) {
            return new Question.Puzzle(new LocalName("三、八、一", "three, eight, one"));
        }
        return switch (visit.stage()) {
            case ATTRACT -> new Question.Attract(pagesShut ? "" : JOIN_URL, face);
            case ARTICLE ->
                new Question.Article(
                        visit.article().orElseThrow(),
                        JoinMachine.isInviting(visit) && !pagesShut ? JOIN_URL : "",
                        visit.joined().isPresent());
            case GREETING -> new Question.Greeting(pagesShut ? "" : JOIN_URL);
            case ON_PHONE -> new Question.OnPhone();
            case PHONE -> new Question.Phone();
            case CONSENTS ->
                new Question.Consents(visit.phone().map(Phone::masked).orElse(""), TEXTS, MEMBERSHIP);
            case WELCOME ->
                visit.joined().orElseThrow().welcome(number -> "https://shop.example/m/0HS7MT4AQY1ZB8KD3WFG92XC");
            case MINE -> new Question.Mine(mine());
            case HOLDINGS -> new Question.Holdings(mine());
            case GUIDES -> guides();
            case TAKE_ALONG ->
                new Question.TakeAlong(pagesShut ? "" : "https://192.168.1.20:8443/d/x8Qp0c3vT5aLr7ZkN2wYbA");
            case ERASE_ASKED -> new Question.EraseAsked(notShown);
            case ERASED -> new Question.Erased();
        };
    }

    /** One guide may be chosen, the other one is refused. */
    private JoinVisit mine(JoinVisit asking, JoinRequest.Mine request) {
        MemberDirectory.MemberView member = asking.joined().orElseThrow().member();
        switch (request) {
            case JoinRequest.DecideConsent it -> granted.put(it.purpose(), it.granted());
            case JoinRequest.ChangeGuide it
            when it.chosen() == Binding.NO_GUIDE -> {
                chosen = Optional.empty();
                wantsNone = true;
            }
            case JoinRequest.ChangeGuide it -> {
                if (it.chosen() != LI.id()) {
                    notice = Optional.of(Notice.of(NoticeCode.GUIDE_TOO_OFTEN));
                    return asking;
                }
                chosen = Optional.of(LI);
                wantsNone = false;
            }
            case JoinRequest.Erase _ -> people.erased = true;
        }
        return JoinMachine.done(asking, request, Optional.of(member));
    }

    private MyData mine() {
        MemberDirectory.MemberView member = visit.joined().orElseThrow().member();
        if (elsewhere) {
            return new MyData(
                    "268 647 881",
                    List.of(),
                    notShown,
                    "",
                    "",
                    "",
                    "zh",
                    false,
                    Optional.empty(),
                    "",
                    Optional.of(LONG.firstName()),
                    points,
                    coupons,
                    TEXTS.stream()
                            .map(text -> new MyData.Decision(text, Optional.empty(), Optional.empty()))
                            .toList());
        }
        return new MyData(
                "268 647 881",
                otherNumbers,
                notShown,
                member.maskedPhone(),
                member.greeting(),
                "--05-17",
                "zh",
                true,
                Optional.of(LocalDate.of(2026, 11, 21)),
                "kiosk-badge",
                wantsNone ? Optional.empty() : chosen.or(() -> visit.guide()).map(Guide::firstName),
                points,
                coupons,
                TEXTS.stream()
                        .map(text -> new MyData.Decision(
                                text, Optional.ofNullable(granted.get(text.purpose())), Optional.of(Instant.EPOCH)))
                        .toList());
    }

    private Question.Guides guides() {
        return new Question.Guides(
                Stream.concat(
                                Stream.of(LI, LONG),
                                IntStream.range(3, 3 + moreGuides)
                                        .mapToObj(id -> new Guide(
                                                id,
                                                new LocalName("导购" + id, "Guide " + id),
                                                "S01",
                                                GuideStatus.ACTIVE)))
                        .map(guide -> new Question.GuideChoice(
                                guide.id(),
                                guide.firstName(),
                                chosen.filter(guide::equals).isPresent()))
                        .toList(),
                wantsNone);
    }

    /** The member has this at the tills. */
    synchronized void has(PointsBalance balance, List<MemberHoldings.Coupon> given) {
        points = Optional.of(balance);
        coupons = List.copyOf(given);
    }

    /** The member has these other cards, and as many more that they did not show. */
    synchronized void cards(List<String> others, int more) {
        otherNumbers = List.copyOf(others);
        notShown = more;
    }

    /** From now on everybody joined at another box of the store. */
    synchronized void elsewhere(boolean is) {
        elsewhere = is;
    }

    /** So many guides work here besides. */
    synchronized void moreGuides(int more) {
        moreGuides = more;
    }

    private Joined join(JoinRequest.Joining request) {
        Optional<Guide> guide = visit.guide();
        Optional<BindingOutcome> binding = guide.map(_ -> BindingOutcome.BIND);
        return switch (request) {
            case JoinRequest.Enrol enrol ->
                new Joined(
                        new MemberDirectory.MemberView(
                                new UUID(0, 1),
                                268_647_881,
                                enrol.data().firstName(),
                                enrol.data().phone().map(Phone::masked).orElse(""),
                                guide),
                        false,
                        true,
                        binding);
            case JoinRequest.Return back -> new Joined(People.WANG, true, back.proven(), binding);
        };
    }

    private static Optional<Phone> phone(String typed) {
        return typed.matches("(\\+86)?1[3-9][0-9]{9}")
                ? Optional.of(new Phone(86, typed.substring(typed.length() - 11)))
                : Optional.empty();
    }

    /** One member and two guides. */
    private static final class People implements MemberDirectory {
        static final MemberView WANG =
                new MemberView(SmallShop.WANG.id(), 418_140_241, "王女士", "139****0000", Optional.empty());
        private boolean erased;

        @Override
        public Optional<MemberView> byId(UUID member) {
            return Optional.of(WANG).filter(it -> it.id().equals(member));
        }

        @Override
        public Optional<MemberView> byNumber(long number) {
            return Optional.of(WANG).filter(it -> it.number() == number && MemberNumber.isOne(number));
        }

        @Override
        public boolean isPhone(String typed) {
            return phone(typed).isPresent();
        }

        @Override
        public Optional<MemberView> byPhone(String typed) {
            return Optional.of(WANG).filter(it -> typed.endsWith(PHONE_OF_WANG));
        }

        @Override
        public Optional<MemberView> byCard(String token) {
            return Optional.of(WANG).filter(it -> !erased && CARD_OF_WANG.endsWith("/" + token));
        }

        @Override
        public boolean isErasedCard(String token) {
            return erased && CARD_OF_WANG.endsWith("/" + token);
        }

        @Override
        public CodeAnswer byCode(String digits, String workstation, Instant now) {
            return new CodeAnswer.Refused(NoticeCode.MEMBER_CODE_REFUSED);
        }

        @Override
        public MatchingMembers matching(String typed) {
            return new MatchingMembers(typed, List.of(), false, true);
        }

        @Override
        public Optional<Guide> byBadge(String token) {
            return switch (token) {
                case "LI" -> Optional.of(LI);
                case "LONG" -> Optional.of(LONG);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Guide> guide(long id) {
            return id == 1 ? Optional.of(LI) : Optional.empty();
        }
    }
}
