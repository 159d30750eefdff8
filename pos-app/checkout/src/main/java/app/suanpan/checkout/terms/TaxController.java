package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.ReasonChoices;
import app.suanpan.checkout.place.ReasonNote;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** By which taxes a line is sold instead of its item's, and why. */
public final class TaxController implements Panel {
    /** As many as there are digits. */
    private static final int MOST = 9;

    private final KeyScope keys = new KeyScope("keys.tax");
    private final int line;
    private final ObjectProperty<String> category;
    private final ObjectProperty<Reason> reason;
    private final PanelFrame view;

    /** The panel for a line that is taxed by this profile. */
    public TaxController(Workplace place, PricedLine priced, ArithmeticProfile profile) {
        this.line = priced.line().number();
        List<Reason> offered = place.reasons().of(ReasonUse.TAX);
        this.reason = new SimpleObjectProperty<>(offered.getFirst());
        this.category = new SimpleObjectProperty<>(priced.line().item().taxCategory());
        VBox categories = new VBox(8);
        List<TaxCategory> all = profile.categories().stream().limit(MOST).toList();
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i).code();
            Action choose = keys.add(
                    Action.of("tax-" + (i + 1), "tax.choose", Integer.toString(i + 1), () -> category.set(code)));
            ActionButton button = new ActionButton(
                    choose, Kind.PLAIN, place.texts().derive(t -> TaxNames.of(t, profile, code) + "  ·  " + code));
            button.getStyleClass().add("choice");
            Choices.mark(button, category, code);
            categories.getChildren().add(button);
        }
        ReasonChoices reasons = new ReasonChoices(place, keys, "tax", offered, reason);
        Action take = keys.add(Action.of("tax-take", "tax.take", "Enter", () -> {
            place.panels().close();
            ReasonNote.ask(
                    place,
                    reason.get(),
                    this::stillOpen,
                    why -> place.send(new TermsCommand.ChangeTax(line, category.get(), why)));
        }));
        Label why = reasons.question("tax.why");
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "tax.title"),
                new VBox(16, categories, why, reasons),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, place.texts()));
        view.setFocusTraversable(true);
        view.setPrefWidth(530);
        reasons.widen(view);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling
                && state.basket().lines().stream()
                        .anyMatch(priced -> priced.line().number() == line);
    }
}
