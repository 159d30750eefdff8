package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.Panel;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;

/** A panel that laying out has opened in its own place, and to which Esc goes back. */
abstract class OfLayout implements Panel {
    private final LayoutController layout;
    private final KeyScope keys;

    /** @param title key of the heading in the list of keys */
    OfLayout(LayoutController layout, String title) {
        this.layout = layout;
        this.keys = new KeyScope(title);
    }

    final LayoutController layout() {
        return layout;
    }

    final Action add(String id, String words, String key, Runnable work) {
        return keys.add(Action.of(id, words, key, work));
    }

    @Override
    public final KeyScope keys() {
        return keys;
    }

    @Override
    public boolean leave() {
        layout.open();
        return false;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return layout.take(state);
    }
}
