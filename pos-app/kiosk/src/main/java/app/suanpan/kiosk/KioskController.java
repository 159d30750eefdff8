package app.suanpan.kiosk;

import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.kiosk.article.ArticleController;
import app.suanpan.kiosk.attract.AttractController;
import app.suanpan.kiosk.consents.ConsentsController;
import app.suanpan.kiosk.greeting.GreetingController;
import app.suanpan.kiosk.mydata.EraseController;
import app.suanpan.kiosk.mydata.ErasedController;
import app.suanpan.kiosk.mydata.GuidesController;
import app.suanpan.kiosk.mydata.HoldingsController;
import app.suanpan.kiosk.mydata.MineController;
import app.suanpan.kiosk.mydata.TakeAlongController;
import app.suanpan.kiosk.name.NameController;
import app.suanpan.kiosk.onphone.OnPhoneController;
import app.suanpan.kiosk.phone.PhoneController;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.kiosk.puzzle.PuzzleController;
import app.suanpan.kiosk.staff.ClosedController;
import app.suanpan.kiosk.staff.HiddenTaps;
import app.suanpan.kiosk.staff.PinController;
import app.suanpan.kiosk.staff.StaffController;
import app.suanpan.kiosk.welcome.WelcomeController;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole screen: puts the question of each state on it, and sends the visitor away when nobody is there. The name is asked
 * here, between two states of the desk, because only this screen can tell whether there is a keyboard for it.
 */
final class KioskController {
    private static final Logger LOG = LoggerFactory.getLogger(KioskController.class);

    private final KioskSettings settings;
    private final KioskPlace place;
    private final KioskModel model = new KioskModel();
    private final IdleWatch idle;
    private final AttractController attract;
    private final Question article;
    private final Question greeting;
    private final Question onPhone;
    private final Question phone;
    private final Question name;
    private final ConsentsController consents;
    private final Question puzzle;
    private final Question welcome;
    private final Question mine;
    private final Question holdings;
    private final Question guides;
    private final Question takeAlong;
    private final Question eraseAsked;
    private final Question erased;
    private final Question closed;
    private final Question staffAsked;
    private final Question staffPage;
    private final HiddenTaps taps;
    private final KioskView view;
    private @Nullable Question shown;
    private @Nullable JoinState state;

    KioskController(Texts texts, KioskSettings settings, Consumer<JoinCommand> desk) {
        this.settings = settings;
        this.place = new KioskPlace(texts, desk);
        this.idle = new IdleWatch(settings.clock(), settings.countdown(), settings.idle());
        this.attract = new AttractController(place, settings.clock());
        this.article = new ArticleController(place);
        this.greeting = new GreetingController(place);
        this.onPhone = new OnPhoneController(place);
        this.phone = new PhoneController(place);
        this.name = new NameController(place, this::named);
        this.consents = new ConsentsController(place);
        this.puzzle = new PuzzleController(place);
        this.welcome = new WelcomeController(place);
        this.mine = new MineController(place);
        this.holdings = new HoldingsController(place);
        this.guides = new GuidesController(place);
        this.takeAlong = new TakeAlongController(place);
        this.eraseAsked = new EraseController(place);
        this.erased = new ErasedController(place);
        this.closed = new ClosedController(place);
        this.staffAsked = new PinController(place);
        this.staffPage = new StaffController(
                place, () -> settings.reachable(place.highProperty().get()));
        this.taps = new HiddenTaps(settings.clock());
        this.view = new KioskView(
                model,
                place,
                settings::reachable,
                this::storeTouched,
                Action.keyless("back", "frame.back", this::back),
                Action.keyless("start-over", "frame.start-over", this::startOver),
                Action.keyless("language", "frame.language", this::switchLanguage),
                Action.keyless("stay", "idle.stay", this::touch));
        show(attract);
    }

    Parent view() {
        return view;
    }

    /** Whether the visitor wants high contrast. */
    ObservableBooleanValue contrastProperty() {
        return model.comfort.contrast;
    }

    /** Hears the keys of the scene, for a kiosk that has some, and every touch. */
    void install(Scene scene) {
        KeyWalk tabs = new KeyWalk(scene, view::inFront);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched(tabs));
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> touched(tabs));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, tabs));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, tabs));
    }

    /** Shows a state of the desk. */
    void render(JoinState now) {
        JoinState before = state;
        state = now;
        model.store.set(now.store());
        model.cameraOn.set(now.cameraOn());
        model.notice.set(now.notice());
        boolean newQuestion = before == null
                || !before.question().getClass().equals(now.question().getClass());
        if (newQuestion || isHeldUp(before.question(), now.question())) {
            touch();
        }
        Question next = question(now, newQuestion);
        next.render(now);
        show(next);
    }

    /** Something was held up before the screen: the next article, or a code to see whether it is read. */
    private static boolean isHeldUp(JoinState.Question before, JoinState.Question now) {
        return switch (now) {
            case JoinState.Question.Article _ -> !now.equals(before);
            case JoinState.Question.StaffPage page ->
                before instanceof JoinState.Question.StaffPage earlier
                        && !page.health().lastRead().equals(earlier.health().lastRead());
            default -> false;
        };
    }

    /** The desk could not be reached with a command. */
    void trouble(RuntimeException e) {
        if (e instanceof DeskUnavailableException) {
            LOG.warn("the store was not reached: {}", e.getMessage());
        } else {
            LOG.error("a command failed", e);
            model.notice.set(Optional.of(Notice.of(NoticeCode.LEDGER_NOT_WRITTEN)));
        }
    }

    void connected(boolean reached) {
        model.connected.set(reached);
        if (!reached) {
            current().clear();
        }
    }

    /** A scanner that types has typed a code: it is no part of an answer. */
    void forgetTyping() {
        if (current() == phone || current() == name || current() == puzzle || current() == staffAsked) {
            current().clear();
        }
    }

    /** Called every second or more often: asks whether anybody is there, and forgets who is not. */
    void tick() {
        OptionalLong left = idle.secondsLeft();
        if (model.nobodyHere.get()) {
            model.countdown.set(-1);
            attract.tick();
            // Somebody chose a language or large text and went away.
            if (left.isPresent() && left.getAsLong() == 0) {
                forgetComfort();
            }
            return;
        }
        if (left.isPresent() && left.getAsLong() == 0) {
            startOver();
            touch();
        } else {
            model.countdown.set(left.orElse(-1));
        }
    }

    private Question question(JoinState now, boolean isNew) {
        return switch (now.question()) {
            case JoinState.Question.Attract _ -> attract;
            case JoinState.Question.Article _ -> article;
            case JoinState.Question.Greeting _ -> greeting;
            case JoinState.Question.OnPhone _ -> onPhone;
            case JoinState.Question.Phone _ -> phone;
            case JoinState.Question.Consents asked -> {
                // Whoever asked for a card that names nobody is not asked for a name.
                boolean nameFirst = isNew && !asked.maskedPhone().isEmpty();
                yield nameFirst || (!isNew && shown == name) ? name : consents;
            }
            case JoinState.Question.Puzzle _ -> puzzle;
            case JoinState.Question.Welcome _ -> welcome;
            case JoinState.Question.Mine _ -> mine;
            case JoinState.Question.Holdings _ -> holdings;
            case JoinState.Question.Guides _ -> guides;
            case JoinState.Question.TakeAlong _ -> takeAlong;
            case JoinState.Question.EraseAsked _ -> eraseAsked;
            case JoinState.Question.Erased _ -> erased;
            case JoinState.Question.Closed _ -> closed;
            case JoinState.Question.StaffAsked _ -> staffAsked;
            case JoinState.Question.StaffPage _ -> staffPage;
        };
    }

    private void show(Question next) {
        if (next == shown) {
            return;
        }
        Question last = shown;
        shown = next;
        if (last != null && !(last == name && next == consents)) {
            last.clear();
        }
        boolean nobodyHere = next == attract || next == closed;
        if (nobodyHere) {
            forgetComfort();
        }
        if (!(last == consents && next == name)) {
            next.clear();
        }
        JoinState now = state;
        if (now != null) {
            next.render(now);
        }
        model.step.set(next.step());
        model.nobodyHere.set(nobodyHere);
        model.goesBack.set(next.goesBack());
        idle.setPatience(next == onPhone ? settings.idleOnPhone() : settings.idle());
        view.show(next.view());
    }

    private void forgetComfort() {
        place.texts().languageProperty().set(settings.language());
        model.comfort.forget();
    }

    private void named(String firstName) {
        show(consents);
        consents.call(firstName);
    }

    private void back() {
        JoinState now = state;
        boolean named = shown == consents
                && now != null
                && now.question() instanceof JoinState.Question.Consents asked
                && !asked.maskedPhone().isEmpty();
        if (named) {
            show(name);
        } else {
            place.send(new JoinCommand.Back());
        }
    }

    /** The staff's way in where nothing reads a badge; with a visitor on the screen there is none. */
    private void storeTouched() {
        if (model.nobodyHere.get() && taps.tap()) {
            place.send(new StaffCommand.AskStaff());
        }
    }

    private void startOver() {
        place.send(new JoinCommand.StartOver());
    }

    private void switchLanguage() {
        place.texts().languageProperty().set(place.texts().language().other());
    }

    private void touched(KeyWalk tabs) {
        tabs.leave();
        touch();
        if (model.comfort.lowered.get()) {
            // Its cross is out of reach: any touch takes it away.
            model.notice.set(Optional.empty());
        }
    }

    private void touch() {
        idle.touch();
        model.countdown.set(-1);
    }

    /** A key is a sign of life first: while the kiosk asks whether somebody is there it is nothing else. */
    private void pressed(KeyEvent event, KeyWalk tabs) {
        if (event.isConsumed()) {
            // The end of a code, from a scanner that types.
            return;
        }
        boolean asked = model.countdown.get() >= 0;
        touch();
        if (asked) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case TAB -> tabs.step(event.isShiftDown());
            case ENTER -> tabs.marked().ifPresentOrElse(ButtonBase::fire, current()::enter);
            case ESCAPE -> back();
            case BACK_SPACE -> current().erase();
            default -> {
                // Characters come as typed keys.
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event, KeyWalk tabs) {
        boolean character = !event.isControlDown()
                && !event.isAltDown()
                && !event.getCharacter().isEmpty();
        if (event.isConsumed() || !character) {
            return;
        }
        if (event.getCharacter().equals(" ") && tabs.marked().isPresent()) {
            // The other key that touches what is marked; JavaFX does it.
            return;
        }
        current().typed(event.getCharacter());
    }

    private Question current() {
        Question now = shown;
        return now == null ? attract : now;
    }
}
