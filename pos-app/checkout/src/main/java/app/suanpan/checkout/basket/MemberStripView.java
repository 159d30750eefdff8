package app.suanpan.checkout.basket;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who the customer is and which guide serves. It keeps its place when there is nobody. */
final class MemberStripView extends HBox {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final PseudoClass RETURN = PseudoClass.getPseudoClass("return");

    private final BasketModel model;
    private final Texts texts;
    private final Label badge = new Label();
    private final Label name = new Label();
    private final Label details = new Label();
    private final Label returning = new Label();

    MemberStripView(BasketModel model, Texts texts, Runnable touched) {
        this.model = model;
        this.texts = texts;
        setId("member-strip");
        getStyleClass().add("member-strip");
        setAlignment(Pos.CENTER_LEFT);
        badge.getStyleClass().add("member-badge");
        name.setId("member-name");
        name.getStyleClass().add("member-name");
        details.setId("member-details");
        details.getStyleClass().add("sp-secondary");
        // Of somebody who has all of it, all is said: a second line is better than dots.
        details.setWrapText(true);
        details.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(name, details);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        returning.setId("returning");
        returning.getStyleClass().add("return-tag");
        returning
                .textProperty()
                .bind(texts.derive(t -> t.text(model.undoing.get() ? "return.undo" : "basket.return"), model.undoing));
        returning.setMinWidth(Region.USE_PREF_SIZE);
        returning.visibleProperty().bind(model.returning);
        returning.managedProperty().bind(model.returning);
        getChildren().addAll(badge, words, returning);
        setOnMouseClicked(event -> touched.run());
        model.member.addListener((observable, was, is) -> show());
        model.signedOn.addListener((observable, was, is) -> show());
        model.guide.addListener((observable, was, is) -> show());
        model.note.addListener((observable, was, is) -> show());
        model.returning.addListener((observable, was, is) -> pseudoClassStateChanged(RETURN, is));
        texts.languageProperty().addListener((observable, was, is) -> show());
        show();
    }

    private void show() {
        Optional<MemberStrip> member = model.member.get();
        Optional<LocalName> serving = model.guide.get();
        pseudoClassStateChanged(MEMBER, member.isPresent());
        String greeting = member.map(m -> m.greeting().isEmpty() ? m.number() : m.greeting())
                .orElse("");
        badge.setText(greeting.isEmpty() ? "" : Character.toString(greeting.codePointAt(0)));
        badge.setVisible(member.isPresent());
        badge.setManaged(member.isPresent());
        String nobody = model.signedOn.get() ? texts.text("basket.no-member") : "";
        name.setText(member.isPresent() ? greeting : nobody);
        String line = Stream.of(
                        member.map(m -> m.greeting().isEmpty() ? "" : m.number()),
                        member.map(m -> m.tier().isEmpty() ? "" : texts.text("basket.tier", m.tier())),
                        member.flatMap(MemberStrip::points).map(this::points),
                        member.map(m -> m.birthdayMonth() ? texts.text("basket.birthday-month") : ""),
                        member.map(MemberStrip::maskedPhone),
                        member.flatMap(MemberStrip::guide).map(guide -> texts.text("basket.own-guide", in(guide))),
                        serving.map(guide -> texts.text("basket.served-by", in(guide))),
                        Optional.of(model.note.get())
                                .filter(note -> !note.isEmpty())
                                .map(note -> texts.text("basket.note", note)))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  "));
        details.setText(line);
        details.setVisible(!line.isEmpty());
        details.setManaged(!line.isEmpty());
    }

    private String points(PointsBalance points) {
        return points.pending() == 0
                ? texts.text("basket.points", points.available())
                : texts.text("basket.points-pending", points.available(), points.pending());
    }

    private String in(LocalName guide) {
        return guide.in(texts.language().code());
    }
}
