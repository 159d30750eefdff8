package app.suanpan.kiosk.place;

import app.suanpan.domain.item.LocalName;
import app.suanpan.ui.text.Texts;
import java.util.Optional;

/** Names that come with a state, in the language that is shown now. */
public final class Names {
    private Names() {}

    /** The name, or nothing where there is none. */
    public static String of(Optional<LocalName> name, Texts texts) {
        return name.map(it -> it.in(texts.language().code())).orElse("");
    }
}
