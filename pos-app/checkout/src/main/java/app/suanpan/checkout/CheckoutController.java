package app.suanpan.checkout;

import app.suanpan.checkout.basket.BasketController;
import app.suanpan.checkout.goods.GoodsPanels;
import app.suanpan.checkout.held.HoldQuestion;
import app.suanpan.checkout.held.RecallController;
import app.suanpan.checkout.line.LineController;
import app.suanpan.checkout.member.MemberController;
import app.suanpan.checkout.more.MoreController;
import app.suanpan.checkout.people.ApprovalController;
import app.suanpan.checkout.people.IdentifyController;
import app.suanpan.checkout.people.IdleWatch;
import app.suanpan.checkout.people.LockController;
import app.suanpan.checkout.place.LookUps;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Panels;
import app.suanpan.checkout.place.StoreReasons;
import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.receipt.ReceiptController;
import app.suanpan.checkout.returns.ReturnController;
import app.suanpan.checkout.sale.SaleController;
import app.suanpan.checkout.shift.SignOnController;
import app.suanpan.checkout.status.StatusController;
import app.suanpan.checkout.status.SyncController;
import app.suanpan.checkout.tender.TenderController;
import app.suanpan.checkout.terms.TermsController;
import app.suanpan.checkout.till.TillPanels;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyboardWedge;
import app.suanpan.ui.input.TypeAhead;
import app.suanpan.ui.sound.Sounds;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole screen: hands each state to the parts, decides which work area is shown, and what a sound and a notice say. */
final class CheckoutController {
    private static final Logger LOG = LoggerFactory.getLogger(CheckoutController.class);

    private final Workplace place;
    private final CheckoutModel model = new CheckoutModel();
    private final Sounds sounds;
    private final ScreenKeys keys;
    private final StatusController status;
    private final BasketController basket;
    private final SaleController sale;
    private final ReturnController returns;
    private final TenderController tender;
    private final ReceiptController receipt;
    private final IdentifyController identify;
    private final SignOnController signOn;
    private final IdleWatch idle;
    private final TillPanels till;
    private final GoodsPanels goods;
    private final CheckoutView view;
    private Instant time = Instant.EPOCH;
    private @Nullable WorkArea shown;
    private @Nullable TypeAhead typeAhead;

    /**
     * The whole screen.
     *
     * @param preferred told when the cashier has changed how it looks or sounds
     */
    CheckoutController(
            Texts texts, Theme theme, Sounds sounds, Consumer<RegisterCommand> register, Runnable preferred) {
        Panels panels = new Panels();
        this.place = new Workplace(texts, theme, panels, new LookUps(), new StoreReasons(), register);
        this.sounds = sounds;
        this.keys = new ScreenKeys(place, model, sounds, preferred, new Deeds());
        this.status = new StatusController(texts, keys.languageButton(), keys.helpButton());
        Action terms = Action.of("terms", "sale.terms", "F6", this::openTerms);
        terms.enabledProperty()
                .bind(Bindings.createBooleanBinding(
                        this::hasTerms,
                        model.state,
                        panels.openProperty(),
                        keys.helpOverlay().visibleProperty()));
        this.basket = new BasketController(texts, this::touchLine, this::openMember, terms);
        this.sale = new SaleController(
                place,
                new CurrentLine(place, basket, this::openLine),
                terms,
                this::openHeld,
                this::openMember,
                this::openMore,
                this::doFunction);
        this.returns = new ReturnController(place);
        this.tender = new TenderController(place, this::openMember);
        this.receipt = new ReceiptController(place, this::openMore);
        this.till = new TillPanels(place);
        this.identify = new IdentifyController(place, this::openMore);
        this.idle = new IdleWatch(place::send);
        this.goods = new GoodsPanels(place);
        this.signOn = new SignOnController(place, this::openMore, till);
        this.view = new CheckoutView(model, place, keys, status.view(), basket.view());
        panels.openProperty().addListener((observable, was, is) -> reach());
        show(sale);
    }

    Parent view() {
        return view;
    }

    /**
     * Hears the keys of the scene, and gives the keyboard to where typing belongs. Both of the keyboard's helpers are there, or
     * none where nobody types.
     */
    void install(Scene scene, @Nullable KeyboardWedge wedge, @Nullable TypeAhead ahead) {
        typeAhead = ahead;
        keys.install(scene, wedge);
        idle.watch(scene);
        if (shown != null) {
            shown.focus();
        }
    }

    /** Draws a state. */
    void render(RegisterState state) {
        RegisterState before = model.state.get();
        model.update(state);
        place.reasons().update(state);
        boolean lineTouched = basket.render(state) && before != null;
        status.render(state);
        idle.render(before, state);
        switch (state.phase()) {
            case Phase.SignedOff phase -> {
                boolean whoIsIt = state.access().provesPeople()
                        && state.access().identified().isEmpty();
                if (whoIsIt) {
                    identify.render(state, phase);
                } else {
                    signOn.render(state, phase);
                }
                show(whoIsIt ? identify : signOn);
            }
            case Phase.Selling ignored -> selling(state);
            case Phase.Tendering phase -> {
                tender.render(state, phase);
                show(tender);
            }
            case Phase.Completed phase -> {
                receipt.render(state, phase);
                show(receipt);
            }
        }
        place.panels().render(state);
        people(state);
        goods.render(state);
        till.render(state);
        switch (Heard.from(before, state, lineTouched)) {
            case NOTHING -> {}
            case GOOD -> sounds.good();
            case PAID -> sounds.paid();
            case ASKED -> {
                sounds.asks();
                // Nobody answers a question that was not on the screen yet.
                refused();
            }
            case BLOCKED -> {
                sounds.blocked();
                refused();
            }
            case BAD -> {
                sounds.bad();
                refused();
            }
        }
    }

    private void selling(RegisterState state) {
        if (state.returning().isPresent()) {
            returns.render(state, state.returning().get());
            show(returns);
        } else {
            sale.render(state);
            show(sale);
            returns.clear();
        }
    }

    /** Questions of authority come by themselves, in place of whatever else was open. */
    private void people(RegisterState state) {
        Panel open = place.panels().openProperty().get();
        if (state.access().locked().isPresent()) {
            if (!(open instanceof LockController)) {
                place.panels()
                        .ask(new LockController(
                                place, state, state.access().locked().get()));
            }
        } else if (state.access().approval().isPresent() && !(open instanceof ApprovalController)) {
            place.panels()
                    .ask(new ApprovalController(
                            place, state, state.access().approval().get()));
        }
    }

    /** A command may not have arrived: the cashier is told, and sees what happened when the next state comes. */
    void trouble(RuntimeException e) {
        LOG.warn("the register did not answer", e);
        view.sayNotAnswered();
        sounds.bad();
        if (typeAhead != null) {
            typeAhead.forget();
        }
    }

    /** The store was so slow that what was pressed in the meantime is not done any more. */
    void sayTooLate() {
        LOG.warn("what was pressed ahead of the store was given up");
        view.sayTooLate();
        sounds.bad();
    }

    /** What the screen remembered of itself could not be used. */
    void saySettingsDamaged() {
        view.saySettingsDamaged();
    }

    /** The register's process was reached, or lost. */
    void connected(boolean reached) {
        model.connected.set(reached);
        reach();
    }

    /** One more action that belongs to the whole screen: its key works everywhere, its button stands in the panel of rarer ones. */
    void addLook(Action action) {
        keys.addLook(action);
    }

    /** Whether the customer of the sale just done gets the receipt on the phone. */
    ReadOnlyBooleanProperty receiptOnPhoneProperty() {
        return receipt.onPhoneProperty();
    }

    /** Whether a field is about to look up what was typed into it. */
    boolean looksUp() {
        return place.lookUps().dueProperty().get() > 0;
    }

    void tick(Instant now) {
        time = now;
        status.tick(now);
        idle.tick(now);
        if (place.panels().openProperty().get() instanceof SyncController sync) {
            sync.tick(now);
        }
    }

    private void show(WorkArea area) {
        if (area == shown) {
            return;
        }
        boolean newCustomer = area == sale && shown != null;
        shown = area;
        if (newCustomer) {
            sale.clear();
        }
        tender.clear();
        view.show(area);
        reach();
        if (!place.panels().overlay().isShowing()) {
            area.focus();
        }
    }

    private void refused() {
        if (typeAhead != null) {
            typeAhead.refused();
        }
    }

    private void reach() {
        Panel panel = place.panels().openProperty().get();
        if (!model.connected.get()) {
            keys.reachNothing();
        } else if (panel != null) {
            keys.reachPanel(place.panels().scopes(panel));
        } else if (shown != null) {
            keys.reachArea(shown.keys());
            shown.focus();
        }
    }

    private void touchLine(PricedLine line) {
        if (shown == sale) {
            openLine(line);
        }
    }

    private void openLine(PricedLine line) {
        RegisterState state = model.state.get();
        if (state != null) {
            place.panels().open(new LineController(place, line, state.basket().profile()));
        }
    }

    /** Under a panel or the list of keys, and in a return by receipt, the key is another's: a finger does nothing there either. */
    private boolean hasTerms() {
        RegisterState state = model.state.get();
        return state != null
                && state.phase() instanceof Phase.Selling
                && !state.basket().lines().isEmpty()
                && state.returning().isEmpty()
                && place.panels().openProperty().get() == null
                && !keys.helpOverlay().isShowing();
    }

    private void openTerms() {
        RegisterState state = model.state.get();
        if (state != null && shown == sale) {
            place.panels().open(new TermsController(place, state));
        }
    }

    private void openMember() {
        RegisterState state = model.state.get();
        if (state != null && (shown == sale || shown == tender)) {
            place.panels().open(new MemberController(place, state));
        }
    }

    private void openHeld() {
        RegisterState state = model.state.get();
        if (state == null || shown != sale) {
            return;
        }
        if (!state.basket().lines().isEmpty()) {
            HoldQuestion.ask(place);
        } else if (!state.held().isEmpty()) {
            place.panels().open(new RecallController(place, state));
        }
    }

    private void openMore() {
        RegisterState state = model.state.get();
        if (state != null) {
            more(state).open();
        }
    }

    private MoreController more(RegisterState state) {
        return new MoreController(
                place, state, till::close, till::openMenu, till::sellGiftCard, keys.others(), keys.look());
    }

    private void doFunction(QuickFunction function) {
        switch (function) {
            case MEMBER -> openMember();
            case HOLD -> openHeld();
            case TERMS -> openTerms();
            case RETURN, DRAWER, GIFT_CARD, TILL, JOURNAL -> {
                RegisterState state = model.state.get();
                if (state != null) {
                    more(state).doOrShow(function.key());
                }
            }
        }
    }

    /** What the keys of the whole screen do here. */
    private final class Deeds implements ScreenKeys.Deeds {
        @Override
        public void dismissNotice() {
            view.hideNotice();
            place.send(new RegisterCommand.DismissNotice());
        }

        @Override
        public void openSync() {
            RegisterState state = model.state.get();
            if (state != null) {
                place.panels().open(new SyncController(place, state, time));
            }
        }

        @Override
        public void lock() {
            place.panels().close();
            place.send(new PeopleCommand.LockScreen(false));
        }
    }
}
