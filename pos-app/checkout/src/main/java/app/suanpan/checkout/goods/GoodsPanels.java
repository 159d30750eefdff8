package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;

/** Opens the panels that the register asks for. They stay as long as it asks. */
public final class GoodsPanels {
    private final Workplace place;

    public GoodsPanels(Workplace place) {
        this.place = place;
    }

    /** Looks at a new state, after whatever is open has. A locked screen and an approval come first. */
    public void render(RegisterState state) {
        if (state.access().locked().isPresent() || state.access().approval().isPresent()) {
            return;
        }
        Panel open = place.panels().openProperty().get();
        if (state.goods().check().isPresent() && !(open instanceof PriceCheckController)) {
            place.panels().ask(new PriceCheckController(place, state));
        }
        if (state.goods().asked().isPresent() && !(open instanceof QuestionController)) {
            place.panels()
                    .ask(new QuestionController(
                            place, state, state.goods().asked().get()));
        }
    }
}
