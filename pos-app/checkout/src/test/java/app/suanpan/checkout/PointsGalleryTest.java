package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.CountedAmount;
import app.suanpan.domain.points.PayingRule;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures of paying with points. */
class PointsGalleryTest extends GalleryPart {
    /** Ten points for each yuan, and ten pay one: whoever buys twice has some. */
    private static final PointsRules RULES = new PointsRules(List.of(new PointsRule(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            10,
            100,
            CountedAmount.WITH_TAX,
            RoundingMode.DOWN,
            List.of(),
            List.of(),
            List.of(),
            0,
            24,
            true,
            Optional.empty(),
            Optional.of(new PayingRule(10, 100, 50, false)))));

    PointsGalleryTest() {
        super(PointsGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_WITH_CONTRAST);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("520-points-to-pay-with", PointsGalleryTest::paying),
                Shot.of("521-points-asked", register -> {
                    paying(register);
                    register.submit(new TenderCommand.PayByPoints(Optional.empty()));
                }),
                Shot.of("522-points-paid", PointsGalleryTest::paid),
                Shot.of("523-too-few-points", register -> {
                    paying(register);
                    register.submit(new TenderCommand.PayByPoints(Optional.empty()));
                    register.pointsAnswered(new Denied(Why.TOO_FEW));
                }),
                Shot.of("524-points-on-the-receipt", register -> {
                    paid(register);
                    register.submit(new RegisterCommand.TenderCash(Money.of(790, "CNY")));
                }));
    }

    /** Wang, who has points, is about to pay for a milk of 15.80. */
    static void paying(MemoryRegister register) {
        register.gives(RULES);
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(register.state().basket().total()));
        register.submit(new RegisterCommand.FindMember(People.PHONE));
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
    }

    private static void paid(MemoryRegister register) {
        paying(register);
        register.submit(new TenderCommand.PayByPoints(Optional.empty()));
        register.pointsAnswered(new Denied(Why.OFFLINE));
    }
}
