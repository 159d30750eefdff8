package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.GoodsQuestion;
import app.suanpan.domain.register.GoodsView.Asked;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/** The nodes of a question: what it is about, what has to be known, and where that is typed. */
final class QuestionView extends VBox {
    private static final Pattern DAY = Pattern.compile("\\d{0,8}");
    private static final Pattern NUMBER = Pattern.compile(".{0,20}");

    private final Texts texts;
    private final AskedBody body;
    private final Node focus;

    QuestionView(Workplace place, Asked asked, StringProperty typed, Action take) {
        this.texts = place.texts();
        this.body = new AskedBody(texts, asked.item());
        body.say("question-known", "question-known", t -> known(t, asked.question()));
        ReadOnlyIntegerProperty waiting = body.waitingProperty();
        body.say(
                "question-hint",
                "sp-secondary",
                t -> waiting.get() > 0 ? t.text("ask.waiting", waiting.get()) : t.text(key(asked.question()) + "-hint"),
                waiting);
        body.sayRefusals();
        TextField typing = null;
        if (!(asked.question() instanceof GoodsQuestion.BestBefore)) {
            boolean day = asked.question() instanceof GoodsQuestion.Age;
            TextField field = field(day ? DAY : NUMBER, key(asked.question()) + "-field");
            typed.bind(field.textProperty());
            body.getChildren().addAll(field, new NumPad(field, NumPad.Corner.NONE, texts));
            typing = field;
        }
        PanelFrame frame = new PanelFrame(
                PanelFrame.heading(texts, key(asked.question()), arguments(asked.question())),
                body,
                AskedBody.decline(place),
                new ActionButton(take, Kind.MAIN, texts));
        frame.setFocusTraversable(typing == null);
        focus = typing == null ? frame : typing;
        getChildren().add(frame);
    }

    Node focus() {
        return focus;
    }

    void render(RegisterState state, int behind) {
        body.render(state, behind);
    }

    private TextField field(Pattern allowed, String textKey) {
        TextField field = new TextField();
        field.setId("question-field");
        field.getStyleClass().add("member-field");
        field.setTextFormatter(new TextFormatter<>(
                change -> allowed.matcher(change.getControlNewText()).matches() ? change : null));
        field.accessibleTextProperty().bind(texts.bind(textKey));
        field.promptTextProperty().bind(texts.bind(textKey));
        return field;
    }

    private static String key(GoodsQuestion question) {
        return switch (question) {
            case GoodsQuestion.Age ignored -> "ask.age";
            case GoodsQuestion.BestBefore ignored -> "ask.best";
            case GoodsQuestion.Serial ignored -> "ask.serial";
            case GoodsQuestion.Lot ignored -> "ask.lot";
            case GoodsQuestion.Measure ignored -> "measure.mass";
        };
    }

    private static Object[] arguments(GoodsQuestion question) {
        return question instanceof GoodsQuestion.Age age ? new Object[] {age.years()} : new Object[0];
    }

    /** What decides, as large as it can be read from where the cashier stands. */
    private static String known(Texts texts, GoodsQuestion question) {
        return switch (question) {
            case GoodsQuestion.Age age ->
                texts.text("ask.age-known", texts.formats().date(age.bornBy()));
            case GoodsQuestion.BestBefore best ->
                texts.text("ask.best-known", texts.formats().date(best.last()));
            case GoodsQuestion.Serial ignored -> "";
            case GoodsQuestion.Lot ignored -> "";
            case GoodsQuestion.Measure ignored -> "";
        };
    }
}
