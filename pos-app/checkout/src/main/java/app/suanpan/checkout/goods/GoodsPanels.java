package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.GoodsQuestion;
import app.suanpan.domain.register.GoodsView.Asked;
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
        state.goods()
                .asked()
                .filter(ignored -> !(open instanceof AskedPanel))
                .ifPresent(asked -> place.panels().ask(question(state, asked)));
    }

    private Panel question(RegisterState state, Asked asked) {
        return asked.question() instanceof GoodsQuestion.Measure measure
                ? new MeasureController(place, state, asked, measure)
                : new QuestionController(place, state, asked);
    }
}
