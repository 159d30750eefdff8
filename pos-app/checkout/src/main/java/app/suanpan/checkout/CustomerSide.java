package app.suanpan.checkout;

import app.suanpan.checkout.customer.CustomerDisplay;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.Parent;

/** The customer's screen beside the cashier's, in a language of its own: the one chosen last, else the store's, else the cashier's. */
final class CustomerSide {
    private final Texts texts;
    private final CustomerDisplay display;
    private Optional<Language> chosen;

    /**
     * @param texts its words, in the cashier's language
     * @param chosen the language that was chosen for it, at an earlier start or on the command line
     */
    CustomerSide(Texts texts, Optional<Language> chosen) {
        this.texts = texts;
        this.display = new CustomerDisplay(texts);
        this.chosen = chosen;
        chosen.ifPresent(texts.languageProperty()::set);
    }

    Parent view() {
        return display.view();
    }

    /** The language that somebody has chosen for it; empty as long as nobody has. */
    Optional<Language> chosen() {
        return chosen;
    }

    /** From one language to the other. */
    void switchLanguage() {
        Language other = texts.language().other();
        chosen = Optional.of(other);
        texts.languageProperty().set(other);
    }

    /** Draws a state. */
    void render(RegisterState state) {
        if (chosen.isEmpty()) {
            state.customer()
                    .screen()
                    .flatMap(CustomerScreen::language)
                    .map(Language::of)
                    .ifPresent(texts.languageProperty()::set);
        }
        display.render(state);
    }

    /** The customer gets the receipt on the phone, or not any more. */
    void receiptOnPhone(boolean wanted) {
        display.receiptOnPhone(wanted);
    }

    void connected(boolean reached) {
        display.connected(reached);
    }
}
