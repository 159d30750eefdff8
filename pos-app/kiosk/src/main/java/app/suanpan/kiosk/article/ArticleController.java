package app.suanpan.kiosk.article;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Article;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** What is this, and what does it cost? The next article may follow, and joining goes on from here. */
public final class ArticleController implements Question {
    private final ArticleModel model = new ArticleModel();
    private final KioskPlace place;
    private final ArticleView view;

    public ArticleController(KioskPlace place) {
        this.place = place;
        this.view = new ArticleView(model, place, Action.keyless("begin", "article.begin", this::enter));
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
        if (state.question() instanceof Article article) {
            model.show(article);
        }
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Begin());
    }
}
