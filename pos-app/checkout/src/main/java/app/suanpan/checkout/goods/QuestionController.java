package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.GoodsQuestion;
import app.suanpan.domain.register.GoodsView.Asked;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/**
 * What has to be answered before something goes into the basket. What is scanned meanwhile is the answer, or waits; the panel says how
 * much waits. The way back sells nothing.
 */
final class QuestionController extends AskedPanel {
    private final Workplace place;
    private final GoodsQuestion question;
    private final KeyScope keys = new KeyScope("keys.question");
    private final StringProperty typed = new SimpleStringProperty("");
    private final QuestionView view;

    QuestionController(Workplace place, RegisterState state, Asked asked) {
        super(place, state, asked);
        this.place = place;
        this.question = asked.question();
        Action take = keys.add(Action.of("question-take", takeKey(question), "Enter", this::take));
        take.enabledProperty().bind(Bindings.createBooleanBinding(() -> answer().isPresent(), typed));
        this.view = new QuestionView(place, asked, typed, take);
        stillOpen(state);
    }

    private static String takeKey(GoodsQuestion question) {
        return switch (question) {
            case GoodsQuestion.Age ignored -> "ask.old-enough";
            case GoodsQuestion.BestBefore ignored -> "ask.sell";
            case GoodsQuestion.Serial ignored -> "ask.take";
            case GoodsQuestion.Lot ignored -> "ask.take";
            // Asked in a panel of its own.
            case GoodsQuestion.Measure ignored -> "measure.take";
        };
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    void show(RegisterState state, int waiting) {
        view.render(state, waiting);
    }

    private void take() {
        answer().ifPresent(place::send);
    }

    private Optional<GoodsCommand> answer() {
        String text = typed.get().strip();
        return switch (question) {
            case GoodsQuestion.Age ignored
            when text.isEmpty() -> Optional.of(new GoodsCommand.AnswerAge(Optional.empty()));
            case GoodsQuestion.Age ignored -> day(text).map(born -> new GoodsCommand.AnswerAge(Optional.of(born)));
            case GoodsQuestion.BestBefore ignored -> Optional.of(new GoodsCommand.SellAllTheSame());
            case GoodsQuestion.Serial ignored -> number(text);
            case GoodsQuestion.Lot ignored -> number(text);
            case GoodsQuestion.Measure ignored -> Optional.empty();
        };
    }

    private static Optional<GoodsCommand> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new GoodsCommand.AnswerNumber(text));
    }

    /** A day as eight figures, year first; nothing while it is none. */
    private static Optional<LocalDate> day(String figures) {
        try {
            return figures.length() == 8
                    ? Optional.of(LocalDate.parse(figures, DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
