package app.suanpan.checkout.place;

import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Why something out of the ordinary may be done in this store, as the register last said. */
public final class StoreReasons {
    private final ReadOnlyObjectWrapper<Reasons> now = new ReadOnlyObjectWrapper<>(Reasons.SHIPPED);

    /** Takes over what a state says. */
    public void update(RegisterState state) {
        List<Reason> own = state.till().reasons();
        if (!own.equals(now.get().all())) {
            now.set(own.isEmpty() ? Reasons.SHIPPED : new Reasons(own));
        }
    }

    /** All of them, as they change. */
    public ReadOnlyObjectProperty<Reasons> now() {
        return now.getReadOnlyProperty();
    }

    /** Those that are offered for something; at least one. */
    public List<Reason> of(ReasonUse use) {
        return now.get().of(use);
    }

    /** The reason with this code, if the store has it. */
    public Optional<Reason> named(String code) {
        return now.get().named(code);
    }

    /** The words of a reason in the language of the screen. */
    public static StringBinding words(Reason reason, Texts texts) {
        return texts.derive(t -> reason.name().in(t.language().code()));
    }
}
