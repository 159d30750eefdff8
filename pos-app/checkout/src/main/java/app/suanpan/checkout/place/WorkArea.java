package app.suanpan.checkout.place;

import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.Node;

/** One of the things that the work area shows, one at a time. Its main action always stands in the lower right corner. */
public interface WorkArea {

    /** What fills the area. */
    Node content();

    /** The buttons to the left of the main action. */
    List<ActionButton> actions();

    /** The one next step. */
    ActionButton main();

    /** Its keys. */
    KeyScope keys();

    /** Gives the keyboard to where typing belongs. */
    void focus();
}
