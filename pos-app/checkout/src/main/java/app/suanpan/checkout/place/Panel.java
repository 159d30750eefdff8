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

    /** The user wants back; says whether the panel may be closed. */
    default boolean leave() {
        return true;
    }

    /** Whether it stays until the register has its answer: nothing that is touched beside it opens another in its place. */
    default boolean holds() {
        return false;
    }

    /** Looks at a new state while it is open; says whether it still has something to ask. */
    boolean stillOpen(RegisterState state);
}
