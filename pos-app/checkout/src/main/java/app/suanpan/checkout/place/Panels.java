package app.suanpan.checkout.place;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.Overlay;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Opens one panel at a time over the work area, and closes it. */
public final class Panels {
    private final Overlay overlay = new Overlay("panel");
    private final ReadOnlyObjectWrapper<@Nullable Panel> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final Action close = Action.of("panel-close", "panel.close", "Esc", this::leave);

    /** No panel is open yet. */
    public Panels() {}

    /** The layer that panels are shown on. */
    public Overlay overlay() {
        return overlay;
    }

    /** The open panel, or null. */
    public ReadOnlyObjectProperty<@Nullable Panel> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The way back from any panel, for its button. */
    public Action closeAction() {
        return close;
    }

    /** Opens a panel in place of whatever is open, unless that one holds. */
    public void open(Panel panel) {
        Panel before = open.get();
        if (before == null || !before.holds()) {
            ask(panel);
        }
    }

    /** Opens what the register asks, in place of whatever is open. */
    public void ask(Panel panel) {
        open.set(panel);
        overlay.show(panel.content(), panel.focus());
    }

    private void leave() {
        Panel panel = open.get();
        if (panel != null && panel.leave()) {
            close();
        }
    }

    /** Closes what is open. */
    public void close() {
        overlay.hide();
        open.set(null);
    }

    /** Closes the panel if a new state leaves it nothing to ask. */
    public void render(RegisterState state) {
        Panel panel = open.get();
        if (panel != null && !panel.stillOpen(state)) {
            close();
        }
    }

    /** The keys of the open panel and the way back. */
    public KeyScope[] scopes(Panel panel) {
        KeyScope back = new KeyScope("keys.panel");
        back.add(close);
        return new KeyScope[] {panel.keys(), back};
    }
}
