package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinDeskTest {
    private static final String PHONE = "138 1234 1234";

    @TempDir
    private Path folder;

    private JoinShop shop;
    private JoinDesk desk;

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
        desk = shop.kiosk();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aBadgeAPhoneNumberAndFourTapsMakeAMember() {
        assertThat(scanBadge(1).question()).isInstanceOf(Question.Greeting.class);
        assertThat(desk.state().guide()).contains(JoinShop.LI.firstName());
        assertThat(desk.submit(new JoinCommand.Begin()).question()).isEqualTo(new Question.Phone());
        assertThat(desk.submit(new JoinCommand.GivePhone(PHONE)).question())
                .isInstanceOfSatisfying(Question.Consents.class, consents -> {
                    assertThat(consents.maskedPhone()).isEqualTo("138****1234");
                    assertThat(consents.texts()).hasSize(3);
                });
        JoinState state = desk.submit(decide("小美", Purpose.MARKETING));
        assertThat(state.question()).isInstanceOfSatisfying(Question.Welcome.class, welcome -> {
            assertThat(welcome.firstName()).isEqualTo("小美");
            assertThat(welcome.memberNumber()).matches("[1-9]\\d\\d \\d{3} \\d{3}");
            assertThat(welcome.cardUrl()).matches("https://shop\\.example/m/[0-9A-Z]{24}");
            assertThat(welcome.returning()).isFalse();
        });
        assertThat(state.guide()).contains(JoinShop.LI.firstName());
    }

    @Test
    void theMemberIsFoundAtTheCheckoutAtOnceByPhoneCardAndNumber() {
        Question.Welcome welcome = join("13812341234", "小美");
        MemberView found = shop.room().directory().byPhone("+86 138-1234-1234").orElseThrow();
        assertThat(found.greeting()).isEqualTo("小美");
        assertThat(found.maskedPhone()).isEqualTo("138****1234");
        String token = welcome.cardUrl().substring(welcome.cardUrl().lastIndexOf('/') + 1);
        assertThat(shop.room().directory().byCard(token)).contains(found);
        assertThat(shop.room().directory().byNumber(found.number())).contains(found);
        assertThat(shop.room().directory().byId(found.id())).contains(found);
        assertThat(found.strip().number()).isEqualTo(welcome.memberNumber());
    }

    @Test
    void aPhoneNumberThatIsAMembersMakesNoTwinAndTellsAStrangerNothing() {
        join("13812341234", "小美");
        long events = shop.ledger().head().sequence();
        desk.submit(new JoinCommand.StartOver());
        desk.submit(new JoinCommand.Begin());
        JoinState state = desk.submit(new JoinCommand.GivePhone("+8613812341234"));
        assertThat(state.question()).isEqualTo(new Question.Welcome("", "", "", "138****1234", true));
        assertThat(state.guide()).isEmpty();
        assertThat(shop.ledger().head().sequence()).isEqualTo(events);
    }

    @Test
    void aMemberWhoShowsTheCardIsGreetedByName() {
        Question.Welcome welcome = join("13812341234", "小美");
        desk.submit(new JoinCommand.StartOver());
        JoinState state = desk.submit(new JoinCommand.Scan(ScanInput.of(welcome.cardUrl())));
        assertThat(state.question()).isInstanceOfSatisfying(Question.Welcome.class, back -> {
            assertThat(back.firstName()).isEqualTo("小美");
            assertThat(back.returning()).isTrue();
        });
    }

    @Test
    void aProtectedCustomerIsGreetedButNotTakenByAnotherGuide() {
        scanBadge(1);
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        desk.submit(decide("小美"));
        desk.submit(new JoinCommand.StartOver());

        scanBadge(2);
        desk.submit(new JoinCommand.Begin());
        JoinState state = desk.submit(new JoinCommand.GivePhone(PHONE));
        assertThat(state.question()).isInstanceOf(Question.Welcome.class);
        assertThat(state.guide())
                .as("whose customer they are is nobody's business")
                .isEmpty();
        assertThat(guideOf(PHONE)).isEqualTo("李娜");

        shop.pass(Duration.ofDays(31));
        desk.submit(new JoinCommand.StartOver());
        scanBadge(2);
        desk.submit(new JoinCommand.Begin());
        assertThat(desk.submit(new JoinCommand.GivePhone(PHONE)).guide()).contains(JoinShop.WANG.firstName());
        assertThat(guideOf(PHONE)).isEqualTo("王强");
    }

    @Test
    void aCardOnlyMemberHasACardAndNoPhone() {
        desk.submit(new JoinCommand.Begin());
        assertThat(desk.submit(new JoinCommand.CardOnly()).question())
                .isInstanceOfSatisfying(
                        Question.Consents.class,
                        consents -> assertThat(consents.maskedPhone()).isEmpty());
        assertThat(desk.submit(decide("")).question()).isInstanceOfSatisfying(Question.Welcome.class, welcome -> {
            assertThat(welcome.cardUrl()).isNotEmpty();
            assertThat(welcome.maskedPhone()).isEmpty();
        });
    }

    @Test
    void ofAChildNothingIsKept() {
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        desk.submit(new JoinCommand.Decide(false, Set.of(Purpose.MARKETING), "小明", "zh"));
        assertThat(shop.room().directory().byPhone(PHONE)).isEmpty();
        assertThat(journal())
                .contains("\"type\":\"MemberJoined\"")
                .doesNotContain("phoneHash\":\"")
                .doesNotContain("\"granted\":true");
    }

    @Test
    void theJournalNamesNobody() {
        scanBadge(1);
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        desk.submit(decide("Bartholomew", Purpose.GUIDE_CONTACT));
        assertThat(journal())
                .contains("MemberJoined", "BindingDecided", "\"granted\":true", "kiosk-badge")
                .doesNotContain("Bartholomew")
                .doesNotContain("13812341234");
    }

    @Test
    void whatIsNoPhoneNumberIsSaidAndNothingIsLost() {
        desk.submit(new JoinCommand.Begin());
        for (String typed : List.of("", "123", "1".repeat(4000), "<script>", "电话", "999999999999999")) {
            JoinState state = desk.submit(new JoinCommand.GivePhone(typed));
            assertThat(state.question()).isEqualTo(new Question.Phone());
            assertThat(state.notice()).map(Notice::code).contains(NoticeCode.PHONE_NOT_VALID);
        }
        assertThat(desk.submit(new JoinCommand.GivePhone("１９５１２３４１２３４")).question())
                .as("a new range, in full-width digits")
                .isInstanceOf(Question.Consents.class);
    }

    @Test
    void aNameThatIsTooLongIsSaid() {
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.CardOnly());
        JoinState state = desk.submit(decide("x".repeat(41)));
        assertThat(state.notice()).map(Notice::code).contains(NoticeCode.NAME_NOT_KEPT);
        assertThat(state.question()).isInstanceOf(Question.Consents.class);
    }

    @Test
    void badgesThatAreNotOursOrWhoseGuideLeftAreRefused() {
        for (String badge : List.of(
                "https://shop.example/g/000000000000000000000000",
                shop.room().badgeLink(3, 1),
                shop.room().badgeLink(9, 1))) {
            JoinState state = desk.submit(new JoinCommand.Scan(ScanInput.of(badge)));
            assertThat(state.question()).isInstanceOf(Question.Attract.class);
            assertThat(state.notice()).map(Notice::code).contains(NoticeCode.BADGE_REFUSED);
        }
        assertThat(desk.submit(new JoinCommand.Scan(ScanInput.of("6901234567892")))
                        .notice())
                .map(Notice::code)
                .contains(NoticeCode.UNKNOWN_CODE);
    }

    @Test
    void aBadgeOfHeadOfficesGuideIsRefusedADayAfterHeadOfficeWasHeard() {
        shop.room().guides().takeFromHeadOffice(List.of(JoinShop.LI), List.of());
        shop.room().officeHeard(Instant.parse("2026-11-21T02:00:00Z"));
        shop.pass(Duration.ofHours(23));
        scanBadge(1);
        assertThat(desk.state().guide()).isPresent();
        desk.submit(new JoinCommand.StartOver());

        shop.pass(Duration.ofHours(1));
        scanBadge(1);
        assertThat(desk.state().guide()).isEmpty();
        assertThat(desk.state().notice()).map(Notice::code).contains(NoticeCode.BADGE_REFUSED);
        scanBadge(2);
        assertThat(desk.state().guide()).as("a guide of the shop's own").isPresent();

        shop.room().officeHeard(Instant.parse("2026-11-22T02:00:00Z"));
        scanBadge(1);
        assertThat(desk.state().guide()).isPresent();
    }

    @Test
    void backGoesBackAndStartingOverForgets() {
        scanBadge(1);
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        assertThat(desk.submit(new JoinCommand.Back()).question()).isEqualTo(new Question.Phone());
        assertThat(desk.submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Greeting.class);
        assertThat(desk.submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Attract.class);
        assertThat(desk.state().guide()).isEmpty();
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        assertThat(desk.submit(new JoinCommand.StartOver()).question()).isInstanceOf(Question.Attract.class);
        assertThat(desk.submit(decide("小美")).question())
                .as("an answer that comes too late")
                .isInstanceOf(Question.Attract.class);
        assertThat(shop.ledger().head().sequence()).isZero();
    }

    @Test
    void theCodeOnTheScreenChangesEveryMinute() {
        Set<String> links = new HashSet<>();
        for (int minute = 0; minute < 5; minute++) {
            links.add(link());
            shop.pass(Duration.ofSeconds(59));
            links.add(link());
            shop.pass(Duration.ofSeconds(1));
        }
        assertThat(links).hasSize(5).allMatch(link -> link.startsWith(shop.base() + "/j/"));
    }

    @Test
    void aVisitorWhoLeftIsForgottenEvenIfTheScreenHasStopped() {
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(PHONE));
        shop.pass(Duration.ofMinutes(3));
        assertThat(desk.state().question()).isInstanceOf(Question.Attract.class);
    }

    @Test
    void watchersAreToldEachStateInOrder() throws InterruptedException {
        BlockingQueue<JoinState> told = new LinkedBlockingQueue<>();
        try (var watch = desk.watch(told::add)) {
            assertThat(watch).isNotNull();
            assertThat(take(told).question()).isInstanceOf(Question.Attract.class);
            desk.submit(new JoinCommand.Begin());
            assertThat(take(told).question()).isInstanceOf(Question.Phone.class);
            shop.room().cameraOn("K1", true);
            assertThat(take(told).cameraOn()).isTrue();
        }
    }

    @Test
    void everyStateCanTravelToAnotherProcess() {
        for (JoinState state : List.of(
                desk.state(),
                scanBadge(1),
                desk.submit(new JoinCommand.CardOnly()),
                desk.submit(decide("小美", Purpose.PROFILING)),
                new JoinState(
                        9,
                        desk.state().store(),
                        new Question.Puzzle(new LocalName("三、八、一", "three, eight, one")),
                        Optional.empty(),
                        Optional.empty(),
                        false))) {
            assertThat(Json.read(Json.write(state), JoinState.class)).isEqualTo(state);
        }
        JoinCommand decide = decide("小美", Purpose.PROFILING);
        assertThat(Json.read(Json.write(decide, JoinCommand.class), JoinCommand.class))
                .isEqualTo(decide);
    }

    private static JoinState take(BlockingQueue<JoinState> told) throws InterruptedException {
        JoinState state = told.poll(10, TimeUnit.SECONDS);
        assertThat(state).isNotNull();
        return state;
    }

    private Question.Welcome join(String phone, String name) {
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(phone));
        return (Question.Welcome) desk.submit(decide(name)).question();
    }

    private static JoinCommand.Decide decide(String name, Purpose... granted) {
        return new JoinCommand.Decide(true, Set.of(granted), name, "zh");
    }

    private JoinState scanBadge(long guide) {
        return desk.submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(guide, 1))));
    }

    private String link() {
        return ((Question.Attract) desk.state().question()).joinUrl();
    }

    private String guideOf(String phone) {
        return shop.room()
                .directory()
                .byPhone(phone)
                .flatMap(MemberView::guide)
                .map(guide -> guide.firstName())
                .map(LocalName::zh)
                .orElse("");
    }

    private String journal() {
        StringBuilder lines = new StringBuilder();
        shop.ledger().outbox().read(0, 100, 1_000_000).forEach(event -> {
            assertThat(EventCodec.decode(event.body().toArray())).isPresent();
            lines.append(new String(event.body().toArray(), StandardCharsets.UTF_8))
                    .append('\n');
        });
        return lines.toString();
    }
}
