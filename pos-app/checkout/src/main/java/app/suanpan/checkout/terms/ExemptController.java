package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Why the customer is free of some taxes, and what was shown for it: without a certificate the register frees nobody. */
final class ExemptController implements Panel {
    /** As many as there are keys for; a profile with more is not known. */
    private static final int MOST = 6;

    private final KeyScope keys = new KeyScope("keys.exempt");
    private final TextField certificate = new TextField();
    private final ObjectProperty<Exemption> exemption;
    private final PanelFrame view;

    ExemptController(Workplace place, RegisterState state) {
        List<Exemption> all = exemptions(state.basket().profile());
        exemption = new SimpleObjectProperty<>(all.getFirst());
        VBox choices = new VBox(8);
        for (int i = 0; i < all.size(); i++) {
            Exemption each = all.get(i);
            Action choose =
                    keys.add(Action.of("exempt-" + (i + 1), "exempt.choose", "F" + (5 + i), () -> exemption.set(each)));
            ActionButton button = new ActionButton(
                    choose,
                    Kind.PLAIN,
                    place.texts().derive(t -> each.names().in(t.language().code())));
            button.getStyleClass().add("choice");
            Choices.mark(button, exemption, each);
            choices.getChildren().add(button);
        }
        certificate.setId("exempt-certificate");
        certificate.accessibleTextProperty().bind(place.texts().bind("exempt.certificate"));
        certificate.getStyleClass().add("sp-amount-field");
        Action take = keys.add(Action.of("exempt-take", "exempt.take", "Enter", () -> {
            place.send(new TermsCommand.Exempt(exemption.get().code(), certificate.getText()));
            place.panels().close();
        }));
        take.enabledProperty().bind(certificate.textProperty().isNotEmpty());
        Label shown = PanelFrame.heading(place.texts(), "exempt.certificate");
        shown.getStyleClass().add("sp-secondary");
        ActionButton back = PanelFrame.back(place);
        ActionButton main = new ActionButton(take, Kind.MAIN, place.texts());
        Optional<ActionButton> drop = state.terms()
                .agreed()
                .exemption()
                .map(claim -> keys.add(Action.of("exempt-drop", "exempt.drop", "F8", () -> {
                    place.send(new TermsCommand.DropExemption());
                    place.panels().close();
                })))
                .map(action -> new ActionButton(action, Kind.DANGER, place.texts()));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "exempt.title"),
                new VBox(16, choices, shown, certificate),
                drop.map(button -> new ActionButton[] {back, button, main}).orElse(new ActionButton[] {back, main}));
    }

    /** The exemptions that can be chosen. */
    static List<Exemption> exemptions(ArithmeticProfile profile) {
        List<Exemption> all = profile.exemptions();
        return all == null ? List.of() : all.stream().limit(MOST).toList();
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return certificate;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling;
    }
}
