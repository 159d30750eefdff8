package app.suanpan.checkout.member;

import app.suanpan.checkout.place.ChoiceCell;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One member who answers: the first name, and of the rest only what tells two of one name apart. */
final class MatchCell extends ChoiceCell<Match> {

    private final Texts texts;
    private final Label name = new Label();
    private final Label details = new Label();

    MatchCell(MemberModel model, Texts texts, Consumer<Match> choose) {
        super(texts, model.matches, choose);
        this.texts = texts;
        getStyleClass().add("match-cell");
        name.getStyleClass().add("found-name");
        details.getStyleClass().add("sp-secondary");
        VBox words = words(name, details);
        layOut("line-row", words);
    }

    @Override
    protected String fill(Match match) {
        MemberStrip strip = match.strip();
        name.setText(strip.greeting().isEmpty() ? strip.number() : strip.greeting());
        Optional<String> guide = strip.guide()
                .map(it -> texts.text("basket.own-guide", it.in(texts.language().code())));
        details.setText(Stream.of(Optional.of(strip.maskedPhone()), guide)
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  ")));
        return name.getText() + " " + details.getText();
    }
}
