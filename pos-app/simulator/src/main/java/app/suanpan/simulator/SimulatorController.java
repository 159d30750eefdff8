package app.suanpan.simulator;

import app.suanpan.device.CashDrawer.Position;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.Subscription;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal.Behaviour;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.simulator.SimulatorModel.CardAnswer;
import app.suanpan.simulator.SimulatorModel.CodeAnswer;
import app.suanpan.ui.control.NoticeBar.Level;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.StringBinding;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.util.Duration;

/**
 * The simulator window. Make it and put its {@link #root()} into a scene on the screen's thread; everything it does to the
 * devices and the world happens on one thread of its own, in the order of the clicks.
 */
public final class SimulatorController implements AutoCloseable, Hands {
    /** About as long as a person holds a phone before a camera. */
    private static final Duration HELD_FOR = Duration.seconds(5);

    private final SimulatorModel model = new SimulatorModel();
    private final RandomGenerator random = new SecureRandom();
    private final PretendedDevices devices;
    private final Stock stock;
    private final World world;
    private final Texts texts;
    private final SimulatorView view;
    private final ExecutorService hands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("hands").factory());
    private final PauseTransition holding = new PauseTransition(HELD_FOR);
    private final List<Subscription> subscriptions;
    /** Deeds that the hands have not finished; on the screen's thread only. */
    private int underWay;

    /**
     * Shows these devices and moves them.
     *
     * @param language what the window starts in
     */
    public SimulatorController(Stock stock, PretendedDevices devices, World world, Language language) {
        this.devices = devices;
        this.stock = stock;
        this.world = world;
        this.texts = new Texts(language, locale -> ResourceBundle.getBundle("app.suanpan.simulator.simulator", locale));
        model.cards().setAll(stock.cards());
        view = new SimulatorView(model, stock, texts, this);
        holding.setOnFinished(event -> lower());
        connectSwitches();
        subscriptions = List.of(
                devices.printer().onPaper(new Paper()),
                devices.terminal().onPayment(this::paid),
                devices.provider().onPayment((scheme, intent, outcome) -> paidByCode(intent, outcome)),
                devices.printer()
                        .drawer()
                        .onMoved(position ->
                                Platform.runLater(() -> model.drawerOpen().set(position == Position.OPEN))));
    }

    /** What to put into a scene. */
    public Parent root() {
        return view;
    }

    /** The window's title in the language that is shown. */
    public StringBinding title() {
        return texts.bind("window");
    }

    /** Somebody has come into the shop, or has got a card. From any thread. */
    public void show(HeldCard card) {
        Platform.runLater(() -> {
            if (!model.cards().contains(card)) {
                model.cards().add(card);
            }
        });
    }

    /** Whether all that was clicked is done. To be asked on the screen's thread. */
    public boolean isSettled() {
        return underWay == 0;
    }

    /** Looks at the devices no more; they stay as they are. */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        hands.shutdown();
    }

    @Override
    public void scan(Item item) {
        Optional<String> label = stock.label().apply(item);
        StringBinding name = shown(item.name());
        if (label.isEmpty()) {
            view.say(Level.ATTENTION, texts.bind("said.keyed", name));
        } else {
            read(Symbology.EAN_13, label.get(), texts.bind("said.scanned", name, label.get()));
        }
    }

    @Override
    public void scan(String code) {
        read(symbologyOf(code), code, texts.bind("said.scanned-code", code));
    }

    /** What a shop would print such a code as. */
    private static Symbology symbologyOf(String code) {
        if (code.startsWith("http://") || code.startsWith("https://")) {
            return Symbology.QR_CODE;
        }
        return code.matches("\\d{13}") ? Symbology.EAN_13 : Symbology.CODE_128;
    }

    @Override
    public void scan(HeldCard card) {
        read(Symbology.QR_CODE, card.content(), texts.bind("said.scanned-code", shown(card.name())));
    }

    /** The code is a secret: the window says that a phone was shown, and not what was on it. */
    @Override
    public void scanPhone(PhoneCode phone) {
        read(
                Symbology.QR_CODE,
                phone.show(random),
                texts.bind("said.phone", texts.bind("phone." + phone.name().toLowerCase(Locale.ROOT))));
    }

    private void read(Symbology symbology, String code, StringBinding said) {
        if (!model.scannerPlugged().get()) {
            view.say(Level.ATTENTION, texts.bind("said.unplugged"));
            return;
        }
        act(() -> {
            boolean sent = devices.scanner().scan(symbology, code);
            Platform.runLater(() -> view.say(
                    sent ? Level.INFORMATION : Level.ATTENTION, sent ? said : texts.bind("said.nobody-listens")));
        });
    }

    @Override
    public void holdUp(HeldCard card) {
        model.beforeCamera().set(card);
        view.say(Level.INFORMATION, texts.bind("said.held", shown(card.name())));
        act(() -> devices.camera().holdQr(card.content()));
        holding.playFromStart();
    }

    private void lower() {
        model.beforeCamera().set(null);
        act(() -> devices.camera().holdNothing());
    }

    @Override
    public void shutDrawer() {
        act(() -> devices.printer().drawer().shut());
    }

    @Override
    public void cutPower() {
        model.powerOn().set(false);
        act(() -> {
            try {
                world.powerCut();
                Platform.runLater(() -> view.say(Level.INFORMATION, texts.bind("said.restarted")));
            } catch (World.WorldException e) {
                Platform.runLater(() -> view.say(Level.ALARM, texts.bind("said.failed", e.getMessage())));
            } finally {
                Platform.runLater(() -> model.powerOn().set(true));
            }
        });
    }

    @Override
    public void show(World.Place place) {
        act(() -> {
            try {
                world.show(place);
            } catch (World.WorldException e) {
                Platform.runLater(() -> view.say(Level.ATTENTION, texts.bind("said.failed", e.getMessage())));
            }
        });
    }

    /** On the screen's thread. After {@link #close} nobody is there to do it any more. */
    private void act(Runnable deed) {
        try {
            hands.execute(() -> {
                try {
                    deed.run();
                } finally {
                    Platform.runLater(() -> underWay--);
                }
            });
        } catch (RejectedExecutionException closed) {
            return;
        }
        underWay++;
    }

    private void connectSwitches() {
        model.paperLoaded()
                .addListener((observable, was, loaded) ->
                        act(loaded ? devices.printer()::loadPaper : devices.printer()::takePaperOut));
        model.coverShut()
                .addListener((observable, was, shut) ->
                        act(shut ? devices.printer()::closeCover : devices.printer()::openCover));
        model.scannerPlugged()
                .addListener((observable, was, plugged) ->
                        act(plugged ? devices.scanner()::plug : devices.scanner()::unplug));
        model.internetOn().addListener((observable, was, on) -> act(() -> world.internet(on)));
        model.codeAnswer().addListener((observable, was, is) -> act(() -> answer(is)));
        model.cardAnswer().addListener((observable, was, is) -> act(() -> answer(is)));
    }

    private void answer(CardAnswer answer) {
        devices.terminal()
                .behave(
                        switch (answer) {
                            case APPROVE -> Behaviour.APPROVE;
                            case DECLINE -> Behaviour.DECLINE;
                            case LINE_DIES -> Behaviour.CHARGE_AND_DIE;
                        });
    }

    private void answer(CodeAnswer answer) {
        devices.provider().reachable(answer != CodeAnswer.AWAY);
        switch (answer) {
            case APPROVE -> devices.provider().behave(SimulatedPaymentProvider.Behaviour.APPROVE);
            case SLOW -> devices.provider().behave(SimulatedPaymentProvider.Behaviour.ASK_CUSTOMER);
            case DECLINE -> devices.provider().behave(SimulatedPaymentProvider.Behaviour.DECLINE);
            case AWAY -> {
                // Whoever looks at the phone goes on looking.
            }
        }
    }

    private void paidByCode(PaymentIntent intent, PaymentOutcome outcome) {
        Platform.runLater(() -> {
            Money amount = Money.of(intent.amountMinor(), intent.currency());
            switch (outcome) {
                case PaymentOutcome.Approved _ -> view.say(Level.INFORMATION, texts.bind("said.code-approved", amount));
                case PaymentOutcome.Pending _ -> view.say(Level.INFORMATION, texts.bind("said.code-slow", amount));
                default -> view.say(Level.ATTENTION, texts.bind("said.code-declined", amount));
            }
        });
    }

    /** The terminal's own screen: what it was asked for, and what came of it. */
    private void paid(PaymentIntent intent, PaymentOutcome outcome) {
        Platform.runLater(() -> {
            Money amount = Money.of(intent.amountMinor(), intent.currency());
            boolean approved = outcome instanceof PaymentOutcome.Approved;
            if (model.cardAnswer().get() == CardAnswer.LINE_DIES) {
                view.say(Level.ATTENTION, texts.bind("said.line-died", amount));
                // A line that died comes back by itself.
                model.cardAnswer().set(CardAnswer.APPROVE);
            } else {
                view.say(
                        approved ? Level.INFORMATION : Level.ATTENTION,
                        texts.bind(approved ? "said.approved" : "said.declined", amount));
            }
        });
    }

    private StringBinding shown(LocalName name) {
        return texts.derive(words -> name.in(words.language().code()));
    }

    /** Pictures are made on the printer's thread, so that the screen's has only to show them. */
    private final class Paper implements PaperListener {
        @Override
        public void moved(BufferedImage strip) {
            Image picture = Pictures.of(strip);
            Platform.runLater(() -> model.strips().add(picture));
        }

        @Override
        public void cut(PrintedSlip slip) {
            Image picture = Pictures.of(slip.image());
            Platform.runLater(() -> model.cut(picture));
        }
    }
}
