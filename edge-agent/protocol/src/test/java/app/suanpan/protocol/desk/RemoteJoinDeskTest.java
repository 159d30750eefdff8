package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.workstation.KioskFace;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that a kiosk can ask and show crosses the socket as it is. */
@Timeout(120)
class RemoteJoinDeskTest {
    private static final ConsentText MARKETING =
            new ConsentText(Purpose.MARKETING, "2026-01", new LocalName("消息", "Messages"));

    private static final List<JoinCommand> COMMANDS = List.of(
            new JoinCommand.Scan(ScanInput.withAim("]Q3https://shop.example/g/badge")),
            new JoinCommand.Begin(),
            new JoinCommand.GivePhone("+86 138 1234 5678"),
            new JoinCommand.CardOnly(),
            new JoinCommand.NoGuide(),
            new JoinCommand.Decide(true, Set.of(Purpose.MARKETING, Purpose.GUIDE_CONTACT), "小王 😀", "zh"),
            new JoinCommand.Solve("381"),
            new JoinCommand.Back(),
            new JoinCommand.StartOver(),
            new MyDataCommand.ShowMyData(),
            new MyDataCommand.DecideConsent(Purpose.PROFILING, false, "en"),
            new MyDataCommand.TakeAlong(),
            new MyDataCommand.ShowHoldings(),
            new MyDataCommand.ShowGuides(),
            new MyDataCommand.ChooseGuide(7),
            new MyDataCommand.ChooseNoGuide(),
            new MyDataCommand.AskToBeErased(),
            new MyDataCommand.Erase(),
            new StaffCommand.AskStaff(),
            new StaffCommand.ProveStaff(new Credential.Pin("mei", "704152")),
            new StaffCommand.LetJoin(),
            new StaffCommand.RestartCamera(),
            new StaffCommand.CloseKiosk(),
            new StaffCommand.OpenKiosk());

    private static final MyData MINE = new MyData(
            "123 456 789",
            List.of("987 654 321"),
            1,
            "138****5678",
            "小王",
            "--05-17",
            "zh",
            true,
            Optional.of(LocalDate.of(2026, 11, 21)),
            "kiosk-badge",
            Optional.of(new LocalName("小林", "Lin")),
            Optional.of(new PointsBalance(120, 41, 3).heard(true)),
            List.of(new MemberHoldings.Coupon(
                    "five …8KD3WF",
                    new LocalName("五元", "Five off"),
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2026, 12, 31),
                    MemberHoldings.State.USED,
                    Optional.of(Instant.parse("2026-11-22T10:15:30Z")),
                    "s001-1-7")),
            List.of(
                    new MyData.Decision(
                            MARKETING, Optional.of(true), Optional.of(Instant.parse("2026-11-21T10:15:30Z"))),
                    new MyData.Decision(MARKETING, Optional.empty(), Optional.empty())));

    private static final List<Question> QUESTIONS = List.of(
            new Question.Attract(
                    "https://shop.example/j/abc",
                    new KioskFace(
                            Optional.of(new LocalName("春天", "Spring")),
                            Optional.empty(),
                            List.of(new KioskFace.Picture("iVBORw0KGgo="), new KioskFace.Picture("/9j/4AAQ")))),
            new Question.Article(milk(), "https://shop.example/j/abe", false),
            new Question.Greeting("https://shop.example/j/abd"),
            new Question.OnPhone(),
            new Question.Phone(),
            new Question.Puzzle(new LocalName("三、八、一", "three, eight, one")),
            new Question.Consents("138****5678", List.of(MARKETING), new LocalName("会员", "Membership")),
            new Question.Welcome("小王", "123 456 789", "https://shop.example/m/card", "138****5678", true),
            new Question.Mine(MINE),
            new Question.Holdings(MINE),
            new Question.TakeAlong("https://shop.example/d/abc"),
            new Question.Guides(List.of(new Question.GuideChoice(7, new LocalName("小林", "Lin"), true)), true),
            new Question.EraseAsked(2),
            new Question.Erased(),
            new Question.Closed(),
            new Question.StaffAsked(List.of(SmallShop.ANNA, SmallShop.BO)),
            new Question.StaffPage(health()));

    private final TurningDesk desk = new TurningDesk();
    private DeskServer server;
    private RemoteJoinDesk remote;

    @BeforeEach
    void open() throws IOException {
        server = DeskServer.open(0, "secret", Map.of(), Map.of("kiosk-1", desk));
        remote = new SocketDeskConnector()
                .joinDesk(URI.create("suanpan://secret@127.0.0.1:" + server.port()), "kiosk-1", isConnected -> {});
    }

    @AfterEach
    void close() {
        remote.close();
        server.close();
        desk.states.close();
    }

    @Test
    void theseAreAllOfThem() {
        assertThat(COMMANDS.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(kinds(JoinCommand.class).toList());
        assertThat(QUESTIONS.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(kinds(Question.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RemoteJoinDeskTest::kinds)
                : Stream.of(type);
    }

    private static KioskHealth health() {
        LocalDateTime now = LocalDateTime.of(2026, 11, 23, 10, 0, 7);
        return new KioskHealth(
                "Mei",
                new KioskHealth.Place("kiosk-1", "box-1", "0.1.0"),
                new KioskHealth.ClockReading(now, Optional.of(-3L), false),
                new KioskHealth.Road(Uplink.REFUSED, 7, Optional.of(now.minusDays(1)), Optional.of("F03")),
                List.of(new DeviceStatus("camera", Condition.BLOCKED, List.of("broken"))),
                Optional.of(now),
                new KioskHealth.Pages("https://join.shop.example", Optional.of(LocalDate.of(2027, 2, 20))),
                new KioskHealth.GuideList(12, Optional.of(now)),
                new KioskHealth.Joins(1, 6, 60, 60, true),
                true);
    }

    private static PriceAnswer milk() {
        return PriceLookup.asAtTheTill(Till.open()::context).look(ScanInput.of("6901234567892"), Optional.empty());
    }

    @Test
    void everyCommandArrivesAndEveryStateComesBack() {
        assertThat(remote.state()).isEqualTo(desk.state());
        for (JoinCommand command : COMMANDS) {
            assertThat(remote.submit(command)).isEqualTo(desk.state());
        }
        assertThat(desk.received).isEqualTo(COMMANDS);
    }

    /** Shows one question after the other, whatever it is told. */
    private static final class TurningDesk implements JoinDesk {
        private final List<JoinCommand> received = new ArrayList<>();
        private final StateWatch<JoinState> states = new StateWatch<>(JoinState::revision);

        TurningDesk() {
            states.publish(at(0));
        }

        @Override
        public JoinState state() {
            return states.newest().orElseThrow();
        }

        @Override
        public JoinState submit(JoinCommand command) {
            received.add(command);
            JoinState next = at(received.size());
            states.publish(next);
            return next;
        }

        @Override
        public Subscription watch(Consumer<JoinState> listener) {
            return states.watch(listener);
        }

        private static JoinState at(int turn) {
            return new JoinState(
                    turn,
                    SmallShop.STORE.name(),
                    QUESTIONS.get(turn % QUESTIONS.size()),
                    turn % 2 == 0 ? Optional.empty() : Optional.of(SmallShop.LI.firstName()),
                    turn % 3 == 0 ? Optional.of(Notice.of(NoticeCode.PHONE_NOT_VALID)) : Optional.empty(),
                    turn % 2 == 0);
        }
    }
}
