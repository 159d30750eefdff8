package app.suanpan.checkout.place;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;

/** A question over the work area, never over the basket: Enter is the obvious answer, Esc the way back. */
public interface Panel {

    /** What it shows. */
    Node content();

    /** What gets the keyboard. */
    Node focus();

    /** Its keys; the way back is added to them. */
    KeyScope keys();

    /** Looks at a new state while it is open; says whether it still has something to ask. */
    boolean stillOpen(RegisterState state);
}
