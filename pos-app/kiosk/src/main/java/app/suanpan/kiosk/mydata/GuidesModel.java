package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState.Question.GuideChoice;
import app.suanpan.domain.register.JoinState.Question.Guides;
import app.suanpan.kiosk.place.Paged;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The store's guides, page by page, and whether the member wants none of them. */
final class GuidesModel {
    final Paged<GuideChoice> choices = new Paged<>();
    final BooleanProperty noneChosen = new SimpleBooleanProperty();

    void show(Guides guides) {
        choices.show(guides.guides());
        noneChosen.set(guides.noneChosen());
    }
}
