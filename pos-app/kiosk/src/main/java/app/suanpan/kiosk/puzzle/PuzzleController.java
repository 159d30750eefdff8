package app.suanpan.kiosk.puzzle;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Three digits in words: which figures are they? Whoever would rather not asks the staff, who hold their badge to the kiosk. */
public final class PuzzleController implements Question {
    private final PuzzleModel model = new PuzzleModel();
    private final KioskPlace place;
    private final Action next = Action.keyless("puzzle-next", "puzzle.next", this::send);
    private final PuzzleView view;

    public PuzzleController(KioskPlace place) {
        this.place = place;
        next.enabledProperty().bind(model.figures.typedProperty().length().isEqualTo(PuzzleModel.LENGTH));
        this.view = new PuzzleView(model, place, next);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.figures.clear();
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof JoinState.Question.Puzzle asked) {
            model.ask(asked.digits());
        }
    }

    @Override
    public int step() {
        return 4;
    }

    @Override
    public void typed(String character) {
        model.figures.type(character);
    }

    @Override
    public void erase() {
        model.figures.erase();
    }

    @Override
    public void enter() {
        next.fire();
    }

    private void send() {
        place.send(new JoinCommand.Solve(model.figures.typed()));
    }
}
