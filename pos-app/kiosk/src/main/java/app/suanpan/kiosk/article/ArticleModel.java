package app.suanpan.kiosk.article;

import app.suanpan.domain.register.JoinState.Question.Article;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was held up last, and whether the visitor may still join. */
final class ArticleModel {
    final ObjectProperty<Optional<Article>> article = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty joinUrl = new SimpleStringProperty("");
    final BooleanProperty member = new SimpleBooleanProperty();

    void show(Article shown) {
        article.set(Optional.of(shown));
        joinUrl.set(shown.joinUrl());
        member.set(shown.member());
    }

    void forget() {
        article.set(Optional.empty());
        joinUrl.set("");
        member.set(false);
    }
}
