package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Guides;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import java.util.List;
import javafx.scene.Parent;

/** Which guide? Some at a time, as many as a screen has room for. */
public final class GuidesController implements Question {
    private final GuidesModel model = new GuidesModel();
    private final GuidesView view;

    public GuidesController(KioskPlace place) {
        this.view = new GuidesView(
                model,
                place,
                guide -> place.send(new MyDataCommand.ChooseGuide(guide)),
                Action.keyless("guides-more", "guides.more", model.choices::turn),
                Action.keyless("guide-none", "guides.none", () -> place.send(new MyDataCommand.ChooseNoGuide())));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.show(new Guides(List.of(), false));
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof Guides guides) {
            model.show(guides);
        }
    }
}
