package app.suanpan.checkout.customer;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.text.Texts;
import javafx.scene.Parent;

/** The customer's screen. To be used on the JavaFX thread. */
public final class CustomerDisplay {
    private final CustomerModel model = new CustomerModel();
    private final CustomerView view;

    /**
     * A display that shows nothing yet.
     *
     * @param texts in the customer's language, which is not always the cashier's
     */
    public CustomerDisplay(Texts texts) {
        this.view = new CustomerView(model, texts);
    }

    public Parent view() {
        return view;
    }

    /** Draws a state. */
    public void render(RegisterState state) {
        model.update(state);
    }

    /** The customer gets the receipt on the phone: its code is shown, in the place of the one to join by. */
    public void receiptOnPhone(boolean wanted) {
        model.onPhone(wanted);
    }

    /** The register's process was reached, or lost: an amount that may be old is not left standing. */
    public void connected(boolean reached) {
        model.connected.set(reached);
    }
}
