package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.GoodsQuestion;
import app.suanpan.domain.register.GoodsView.Asked;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/**
 * How much there is of what is sold by weight, volume or length. It says what that comes to, and what is left without the packaging,
 * before anybody agrees. What is scanned meanwhile waits.
 */
final class MeasureController extends AskedPanel {
    /** As many kinds of packaging as there is room for beside the number pad. */
    private static final int MOST_TARES = 4;

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.measure");
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Tare>> tare;
    private final UnitOfMeasure unit;
    private final MeasureView view;

    MeasureController(Workplace place, RegisterState state, Asked asked, GoodsQuestion.Measure question) {
        super(place, state, asked);
        this.place = place;
        this.unit = asked.item().unit();
        List<Tare> tares = question.tares().stream().limit(MOST_TARES).toList();
        // The item file knows what this very thing is packed in; anything else is chosen by whoever sees it.
        this.tare = new SimpleObjectProperty<>(
                tares.stream().filter(one -> one.code().equals(Tare.OWN)).findFirst());
        Action take = keys.add(Action.of("weight-take", "measure.take", "Enter", this::take));
        take.enabledProperty().bind(Bindings.createBooleanBinding(() -> net().isPresent(), typed, tare));
        List<MeasureView.Choice> choices = new ArrayList<>();
        if (!tares.isEmpty()) {
            choices.add(new MeasureView.Choice(choose(0, Optional.empty()), Optional.empty()));
            for (Tare one : tares) {
                choices.add(new MeasureView.Choice(choose(choices.size(), Optional.of(one)), Optional.of(one)));
            }
        }
        this.view = new MeasureView(place, asked, typed, tare, choices, take);
        stillOpen(state);
    }

    private Action choose(int at, Optional<Tare> packaging) {
        return keys.add(Action.of("tare-" + at, "measure.tare", "F" + (5 + at), () -> tare.set(packaging)));
    }

    /** What was typed less the packaging, if that is more than nothing. */
    private Optional<BigDecimal> net() {
        return gross().map(gross -> MeasureView.less(gross.value(), tare.get(), unit))
                .filter(Quantity::isAllowed);
    }

    private Optional<Quantity> gross() {
        return MeasureView.quantity(typed.get());
    }

    private void take() {
        if (net().isPresent()) {
            gross().ifPresent(gross -> place.send(new GoodsCommand.AnswerMeasure(
                    gross, tare.get().map(Tare::code).orElse(Tare.NONE))));
        }
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view.field();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    void show(RegisterState state, int waiting) {
        view.render(state, waiting);
    }
}
