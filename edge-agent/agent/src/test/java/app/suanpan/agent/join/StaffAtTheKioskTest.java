package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's page behind a kiosk's desk, with a ledger, people and a gate. */
class StaffAtTheKioskTest {
    private static final String PIN = "704152";

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
    void aLeadersBadgeShowsHowTheKioskIs() throws IOException {
        AtomicInteger restarts = new AtomicInteger();
        shop.room().vitals().edition("9.9");
        shop.room()
                .vitals()
                .road(new SyncStatus(Uplink.LOST, 3, Optional.of(shop.now().minusSeconds(60)), Optional.empty()));
        shop.room().vitals().hardware("K1", camera(restarts));
        KioskHealth health = enter(shop.staffBadge("fang", "leader"));
        assertThat(health.operator()).isEqualTo("fang");
        assertThat(health.place()).isEqualTo(new KioskHealth.Place("K1", "box-1", "9.9"));
        assertThat(health.clock().now()).isEqualTo(LocalDateTime.of(2026, 11, 21, 10, 0));
        assertThat(health.road())
                .isEqualTo(new KioskHealth.Road(
                        Uplink.LOST, 3, Optional.of(LocalDateTime.of(2026, 11, 21, 9, 59)), Optional.empty()));
        assertThat(health.devices()).containsExactly(new DeviceStatus("camera", Condition.READY, List.of()));
        assertThat(health.pages()).isEqualTo(new KioskHealth.Pages(shop.base(), Optional.empty()));
        assertThat(health.guides())
                .as("of three one has left")
                .isEqualTo(new KioskHealth.GuideList(2, Optional.empty()));
        assertThat(health.joins()).isEqualTo(new KioskHealth.Joins(0, 6, 0, 60, false));
        assertThat(shop.journal()).contains("KIOSK_ENTERED", "\"operator\":\"fang\"");
        desk.submit(new StaffCommand.RestartCamera());
        assertThat(restarts).hasValue(1);
        assertThat(shop.journal()).contains("CAMERA_RESTARTED");
    }

    @Test
    void theScreenIsDrawnEverySecondWhileSomebodyLooksAndNobodyIsLeftInside() throws IOException {
        enter(shop.staffBadge("fang", "leader"));
        long revision = desk.state().revision();
        shop.pass(Duration.ofSeconds(1));
        assertThat(desk.state().revision()).isGreaterThan(revision);
        shop.pass(Duration.ofMinutes(3));
        assertThat(desk.state().question()).isInstanceOf(Question.Attract.class);
    }

    @Test
    void aCashiersBadgeOpensNoPage() throws IOException {
        assertThat(scan(shop.staffBadge("lin", "cashier")).question()).isInstanceOf(Question.Attract.class);
        assertThat(shop.journal()).doesNotContain("KIOSK_ENTERED");
    }

    @Test
    void whereCustomersWaitForTheStaffItsBadgeHelpsThemFirst() throws IOException {
        String badge = shop.staffBadge("fang", "leader");
        shutByNumbers();
        assertThat(scan(badge).notice()).map(Notice::code).contains(NoticeCode.JOINING_OPENED);
        desk.submit(new JoinCommand.StartOver());
        assertThat(enter(badge).joins().asksStaff()).isFalse();
    }

    @Test
    void aTapOnThePageLetsPeopleJoinAgainAndTheJournalSaysWhoDidIt() throws IOException {
        shop.staffPin("fang", "leader", PIN);
        shutByNumbers();
        desk.submit(new JoinCommand.StartOver());
        desk.submit(new StaffCommand.AskStaff());
        KioskHealth shut = page(pin(PIN));
        assertThat(shut.joins().asksStaff()).isTrue();
        assertThat(shut.joins().hour()).isEqualTo(60);
        assertThat(page(desk.submit(new StaffCommand.LetJoin())).joins().asksStaff())
                .isFalse();
        assertThat(shop.journal()).contains("\"detail\":\"JOINING_OPENED\"");
        desk.submit(new JoinCommand.StartOver());
        desk.submit(new JoinCommand.Begin());
        assertThat(desk.submit(new JoinCommand.GivePhone("13812341234")).question())
                .isInstanceOf(Question.Consents.class);
    }

    @Test
    void wrongPinsCountAsAtTheTillButNobodyIsLockedOutFromAmongTheCustomers() throws IOException {
        shop.staffPin("fang", "leader", PIN);
        String badge = shop.staffBadge("mo", "leader");
        desk.submit(new StaffCommand.AskStaff());
        for (int left = 4; left > 0; left--) {
            assertThat(pin("0000").notice()).contains(Notice.of(NoticeCode.PIN_WRONG, Integer.toString(left)));
        }
        assertThat(pin(PIN).notice()).map(Notice::code).contains(NoticeCode.BADGE_NEEDED);
        assertThat(desk.submit(new StaffCommand.AskStaff()).notice())
                .map(Notice::code)
                .contains(NoticeCode.BADGE_NEEDED);
        assertThat(shop.ledger().lockOutOf("fang").failures()).isEqualTo(4);
        assertThat(shop.ledger().lockOutOf("fang").isLocked(shop.now())).isFalse();
        enter(badge);
        desk.submit(new JoinCommand.Back());
        shop.pass(Duration.ofHours(1));
        desk.submit(new StaffCommand.AskStaff());
        assertThat(pin("0000").notice())
                .as("an hour later no more than before")
                .map(Notice::code)
                .contains(NoticeCode.BADGE_NEEDED);
        assertThat(shop.ledger().lockOutOf("fang").isLocked(shop.now())).isFalse();
    }

    @Test
    void aVisitorIsNotTornAwayByTheGesture() throws IOException {
        shop.staffPin("fang", "leader", PIN);
        desk.submit(new JoinCommand.Begin());
        assertThat(desk.submit(new StaffCommand.AskStaff()).question()).isInstanceOf(Question.Phone.class);
        assertThat(pin(PIN).question()).isInstanceOf(Question.Phone.class);
    }

    @Test
    void noMemberIsEverOnThePage() throws IOException {
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone("138 1234 1234"));
        String card = ((Question.Welcome) desk.submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh"))
                        .question())
                .cardUrl();
        desk.submit(new JoinCommand.StartOver());
        enter(shop.staffBadge("fang", "leader"));
        JoinState read = scan(card);
        assertThat(page(read).readsNow()).isTrue();
        assertThat(Json.text(read)).doesNotContain("小美", "1234", card);
        assertThat(desk.submit(new JoinCommand.StartOver()).question())
                .as("nobody stands behind it either")
                .isInstanceOf(Question.Attract.class);
        assertThat(page(scan(shop.staffBadge("mo", "leader"))).readsNow())
                .as("the next one sees nothing of it")
                .isFalse();
    }

    @Test
    void aPhoneThatGoesOnMeanwhileIsNotWaitedFor() throws IOException {
        String url = ((Question.Attract) desk.state().question()).joinUrl();
        enter(shop.staffBadge("fang", "leader"));
        String token = url.substring(url.lastIndexOf('/') + 1);
        shop.room()
                .links()
                .look(token, Optional.empty(), shop.room().clock().instant())
                .ifPresent(shop.room().service("K1").orElseThrow()::phoneOpened);
        assertThat(desk.state().question()).isInstanceOf(Question.StaffPage.class);
        assertThat(desk.submit(new JoinCommand.StartOver()).question()).isInstanceOf(Question.Attract.class);
    }

    @Test
    void closedForTodayNobodyJoinsHereUntilItIsOpenedOrAnotherDay() throws IOException {
        String badge = shop.staffBadge("fang", "leader");
        enter(badge);
        assertThat(page(desk.submit(new StaffCommand.CloseKiosk())).closed()).isTrue();
        assertThat(desk.submit(new JoinCommand.Back()).question()).isEqualTo(new Question.Closed());
        assertThat(desk.submit(new JoinCommand.Begin()).question()).isEqualTo(new Question.Closed());
        assertThat(scan(shop.room().badgeLink(1, 1)).question()).isEqualTo(new Question.Closed());
        assertThat(scan(shop.staffBadge("lin", "cashier")).notice())
                .map(Notice::code)
                .contains(NoticeCode.NOT_PERMITTED);
        scan(badge);
        desk.submit(new StaffCommand.OpenKiosk());
        assertThat(desk.submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Attract.class);

        scan(badge);
        desk.submit(new StaffCommand.CloseKiosk());
        desk.submit(new JoinCommand.Back());
        shop.pass(Duration.ofHours(13));
        assertThat(desk.state().question()).as("at 23:00").isEqualTo(new Question.Closed());
        shop.pass(Duration.ofHours(1));
        assertThat(desk.state().question()).isInstanceOf(Question.Attract.class);
    }

    @Test
    void whatCannotBeWrittenDownLetsNobodyIn() throws IOException {
        String badge = shop.staffBadge("fang", "leader");
        letNoPageMoreIntoTheLedger();
        JoinState state = scan(badge);
        while (state.question() instanceof Question.StaffPage) {
            desk.submit(new JoinCommand.Back());
            state = scan(badge);
        }
        assertThat(state.question()).isInstanceOf(Question.Attract.class);
        assertThat(state.notice()).map(Notice::code).contains(NoticeCode.LEDGER_NOT_WRITTEN);
    }

    /** What a full disk does to SQLite, without filling one. */
    private void letNoPageMoreIntoTheLedger() {
        shop.ledger().read(db -> {
            long pages = db.queryOne("PRAGMA page_count", row -> row.getLong(1)).orElseThrow();
            return db.queryOne("PRAGMA max_page_count = " + pages, row -> row.getLong(1));
        });
    }

    /** Sixty numbers are tried at this kiosk, and the next one is told to ask the staff. */
    private void shutByNumbers() {
        desk.submit(new JoinCommand.Begin());
        for (int i = 0; i < 60; i++) {
            desk.submit(new JoinCommand.GivePhone("138123400" + (10 + i)));
            desk.submit(new JoinCommand.Back());
        }
        assertThat(desk.submit(new JoinCommand.GivePhone("13812341234")).notice())
                .map(Notice::code)
                .contains(NoticeCode.TOO_MANY_JOINS);
    }

    private KioskHealth enter(String badge) {
        return page(scan(badge));
    }

    private static KioskHealth page(JoinState state) {
        return ((Question.StaffPage) state.question()).health();
    }

    private JoinState pin(String pin) {
        return desk.submit(new StaffCommand.ProveStaff(new Credential.Pin("fang", pin)));
    }

    private JoinState scan(String code) {
        return desk.submit(new JoinCommand.Scan(ScanInput.of(code)));
    }

    private static KioskHardware camera(AtomicInteger restarts) {
        return new KioskHardware() {
            @Override
            public List<DeviceStatus> devices() {
                return List.of(new DeviceStatus("camera", Condition.READY, List.of()));
            }

            @Override
            public void restartCamera() {
                restarts.incrementAndGet();
            }
        };
    }
}
