package app.suanpan.checkout.member;

import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One member who answers: the first name, and of the rest only what tells two of one name apart. */
final class MatchCell extends ListCell<Match> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final MemberModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label details = new Label();
    private final HBox row;

    MatchCell(MemberModel model, Texts texts, Consumer<Match> choose) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("found-cell", "match-cell");
        name.getStyleClass().add("found-name");
        details.getStyleClass().add("sp-secondary");
        VBox words = new VBox(name, details);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        row = new HBox(words);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Match match = getItem();
            if (match != null) {
                choose.accept(match);
            }
        });
        model.chosen.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Match match, boolean empty) {
        super.updateItem(match, empty);
        show(empty ? null : match);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getIndex() == model.chosen.get());
    }

    private void show(@Nullable Match match) {
        if (match == null) {
            setGraphic(null);
            return;
        }
        MemberStrip strip = match.strip();
        name.setText(strip.greeting().isEmpty() ? strip.number() : strip.greeting());
        Optional<String> guide = strip.guide()
                .map(it -> texts.text("basket.own-guide", it.in(texts.language().code())));
        details.setText(Stream.of(Optional.of(strip.maskedPhone()), guide)
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  ")));
        setGraphic(row);
    }
}
