package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Mine;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** My data: what the store holds, each consent with its state, and where to go from here. */
public final class MineController implements Question {
    private final MineModel model = new MineModel();
    private final KioskPlace place;
    private final MineView view;

    public MineController(KioskPlace place) {
        this.place = place;
        this.view = new MineView(
                model,
                place,
                this::decide,
                Action.keyless("holdings", "mine.holdings", () -> place.send(new MyDataCommand.ShowHoldings())),
                Action.keyless("take-along", "mine.take-along", () -> place.send(new MyDataCommand.TakeAlong())),
                Action.keyless("change-guide", "mine.change-guide", () -> place.send(new MyDataCommand.ShowGuides())),
                Action.keyless("erase", "mine.erase", () -> place.send(new MyDataCommand.AskToBeErased())));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.forget();
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof Mine mine) {
            model.data.set(mine.data());
        }
    }

    /**
     * What is not known of who joined elsewhere can only have been granted there: a tap withdraws it, and the next one grants it.
     * Who joined here, at a till that asks for no consents, has decided nothing yet: a tap grants.
     */
    private void decide(MyData.Decision decision) {
        place.send(new MyDataCommand.DecideConsent(
                decision.text().purpose(),
                !decision.granted().orElse(!model.data.get().here()),
                place.texts().language().code()));
    }
}
