package app.suanpan.domain.register;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.register.Asking.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much there is of what is sold by weight, volume or length, where neither its code nor a label says it. Nothing is ever taken to be
 * one kilogram.
 */
final class MeasureSteps {

    private MeasureSteps() {}

    /** What has to be known, with the packaging that may be taken off a weight. */
    static GoodsQuestion question(Item item, RegisterContext context) {
        if (item.unit().kind() != UnitOfMeasure.Kind.MASS) {
            return new GoodsQuestion.Measure(List.of());
        }
        List<Tare> tares = new ArrayList<>();
        if (item.rules().tare() > 0) {
            tares.add(Tare.own(item.rules().tare()));
        }
        tares.addAll(context.tares());
        return new GoodsQuestion.Measure(tares);
    }

    /** Takes the packaging off. What is left is more than nothing, or it is asked again. */
    static Step answer(
            RegisterSession session,
            Answer asking,
            GoodsQuestion.Measure question,
            GoodsCommand.AnswerMeasure answer,
            RegisterContext context) {
        BigDecimal tare = BigDecimal.ZERO;
        if (!answer.tare().equals(Tare.NONE)) {
            Optional<Tare> chosen = question.tares().stream()
                    .filter(one -> one.code().equals(answer.tare()))
                    .findFirst();
            if (chosen.isEmpty()) {
                return Step.refuse(session, NoticeCode.QUESTION_OPEN);
            }
            tare = chosen.get().in(asking.wanted().item().unit());
        }
        BigDecimal net = answer.gross().value().subtract(tare);
        if (!Quantity.isAllowed(net)) {
            return Step.refuse(session, NoticeCode.NOTHING_LEFT_OF_THE_WEIGHT, net.toPlainString());
        }
        return AskingSteps.known(
                session, asking, asking.wanted().measured(new Quantity(net), new ByHand(tare)), context);
    }
}
