package app.suanpan.demo.unattended;

import app.suanpan.demo.screen.Photographer;
import app.suanpan.demo.screen.ScreenHands;
import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.kiosk.Kiosk;
import app.suanpan.kiosk.KioskSettings;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody at the kiosk's real screen: holds a badge before its camera, touches its keys, or takes out a phone of their own. */
final class KioskVisitor implements AutoCloseable {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    /** A script is slower than a visitor: it photographs every question. */
    private static final Duration NEVER_IDLE = Duration.ofMinutes(10);

    private final SimulatorDesk simulator;
    private final Photographer photographer;
    private final DeskWatch<JoinState> shown = new DeskWatch<>();
    private final JoinDesk desk;
    private final Kiosk kiosk;
    private final ScreenHands hands;

    /**
     * Opens the kiosk's screen, in Chinese.
     *
     * @param simulator where the camera and what is held before it are
     */
    KioskVisitor(RunningShop shop, SimulatorDesk simulator, Photographer photographer) throws InterruptedException {
        this.simulator = simulator;
        this.photographer = photographer;
        AtomicReference<@Nullable Kiosk> screen = new AtomicReference<>();
        this.desk = shop.joinDesk(reached -> {
            Kiosk open = screen.get();
            if (open != null) {
                open.connected(reached);
            }
        });
        KioskSettings settings = new KioskSettings(
                Language.ZH,
                Appearance.LIGHT,
                Optional.empty(),
                WedgeSettings.BY_TIMING,
                NEVER_IDLE,
                NEVER_IDLE,
                NEVER_IDLE,
                Clock.systemUTC());
        this.kiosk = ScreenThread.ask(() -> new Kiosk(new WatchedJoinDesk(desk, shown), settings, true, WIDTH, HEIGHT));
        screen.set(kiosk);
        this.hands = new ScreenHands(kiosk.scene());
    }

    /**
     * Joins with a guide's badge, a phone number and a name typed at the kiosk.
     *
     * @param badge the badge, as the simulator numbers it
     * @param surname one of the kiosk's surname keys; the visitor is greeted by it and 女士
     * @return what the new member's card says
     */
    String joinsByBadge(int badge, String phone, String surname) throws InterruptedException, TimeoutException {
        await("nobody is at the kiosk and its camera is on", Question.Attract.class);
        shown.await("the camera is on", JoinState::cameraOn);
        photograph("attract");
        simulator.holdUp(badge);
        await("the guide says hello", Question.Greeting.class);
        photograph("greeting");
        hands.press("begin");
        await("the phone number is asked for", Question.Phone.class);
        for (char digit : phone.toCharArray()) {
            hands.press("num-" + digit);
        }
        photograph("phone");
        hands.press("phone-next");
        await("the consents are asked for", Question.Consents.class);
        hands.press("surname-" + surname);
        hands.press("title-lady");
        photograph("name");
        hands.press("name-next");
        hands.press("tick-guide-contact");
        photograph("consents");
        hands.press("join");
        Question.Welcome welcome = await("the new member is welcome", Question.Welcome.class);
        photograph("welcome");
        hands.press("done");
        await("the kiosk has forgotten the visitor", Question.Attract.class);
        return welcome.cardUrl();
    }

    /** Joins on a phone that has read the kiosk's code; the kiosk greets. */
    void joinsByPhone(String phone, String name) throws InterruptedException, TimeoutException {
        URI link = URI.create(
                await("nobody is at the kiosk", Question.Attract.class).joinUrl());
        CustomersPhone mobile = new CustomersPhone();
        String page = mobile.begin(link, mobile.open(link));
        await("the kiosk waits for the phone", Question.OnPhone.class);
        photograph("on-phone");
        mobile.join(link, page, phone, name);
        await("the kiosk greets the new member", Question.Welcome.class);
        photograph("welcome-phone");
        hands.press("done");
        await("the kiosk has forgotten the visitor", Question.Attract.class);
    }

    private <Q extends Question> Q await(String what, Class<Q> question) throws InterruptedException, TimeoutException {
        return question.cast(shown.await(what, state -> question.isInstance(state.question()))
                .question());
    }

    private void photograph(String name) throws InterruptedException, TimeoutException {
        photographer.photograph(kiosk.scene(), kiosk::isSettled, "kiosk-" + name + "-zh");
        hands.press("language");
        photographer.photograph(kiosk.scene(), kiosk::isSettled, "kiosk-" + name + "-en");
        hands.press("language");
    }

    @Override
    public void close() {
        try {
            ScreenThread.tell(kiosk::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningShop.hangUp(desk);
    }
}
