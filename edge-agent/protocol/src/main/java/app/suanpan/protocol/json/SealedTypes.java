package app.suanpan.protocol.json;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.Asking;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.GoodsQuestion;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.terms.ManualDiscount;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sealed interfaces whose values cross a wire or a disk, and so have to say which of them they are. */
final class SealedTypes {
    static final List<Class<?>> ALL = List.of(
            LineItem.class,
            Tender.class,
            Receipt.Element.class,
            Phase.class,
            CardResult.class,
            Credential.class,
            RegisterCommand.class,
            Asking.class,
            GoodsQuestion.class,
            QuickEdit.class,
            JoinCommand.class,
            JoinState.Question.class,
            PriceAnswer.class,
            Offer.class,
            Reward.class,
            NotUsed.Reason.class,
            ManualDiscount.class);

    private SealedTypes() {}

    static Map<Class<?>, Class<?>> mixIns() {
        return ALL.stream().collect(Collectors.toMap(Function.identity(), type -> Json.NamedByType.class));
    }
}
