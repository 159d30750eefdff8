package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.OfferedSale.Shopper;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.Occasion;
import app.suanpan.domain.terms.PricedSale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the open transaction comes to: the one place that the screen, the tenders and the commit ask, so that they cannot disagree.
 *
 * <p>While goods are rung up, promotions are found anew each time, among all that ran since the basket was begun. When the customer begins to pay, what was found is kept with the
 * payment: neither the end of a happy hour nor a budget that another checkout spends changes a total that was named. A member who is
 * recognised at the tenders still gets the member's prices, until the first money is taken.
 *
 * <p>What comes back by receipt is not reckoned at all: it carries the cents that it was sold with.
 */
final class Prices {
    private Prices() {}

    static PricedSale of(RegisterSession session, RegisterContext context) {
        return ReceiptReturnSteps.sale(session, context)
                .map(sale -> context.pricing().price(session.basket(), sale))
                .orElseGet(() -> reckoned(session, context));
    }

    /** What a basket would come to if it were all that is bought, by whoever is recognised. */
    static PricedSale alone(RegisterSession session, Basket basket, RegisterContext context) {
        AgreedTerms coupons = new AgreedTerms(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                session.open().agreed().coupons());
        return context.pricing().price(basket, coupons, occasion(session, context));
    }

    private static PricedSale reckoned(RegisterSession session, RegisterContext context) {
        OpenTransaction open = session.open();
        return session.payment()
                .promotions()
                .map(found -> context.pricing().price(open.basket(), open.agreed(), found))
                .orElseGet(() -> context.pricing().price(open.basket(), open.agreed(), occasion(session, context)));
    }

    /** What somebody pays today who buys one and nothing else, with the promotions of the hour. */
    static Money ofOne(RegisterSession session, Item item, RegisterContext context) {
        if (context.profile().taxesOf(item.taxCategory()).isEmpty()) {
            return item.price();
        }
        RegisterSession buying = session.next(session.transaction()).withMember(Optional.empty());
        Basket one = Basket.EMPTY.append(item, Quantity.ONE, Optional.empty());
        return context.pricing().price(one, AgreedTerms.NONE, occasion(buying, context)).basket().lines().stream()
                .map(line -> line.amount().minus(line.reduced()))
                .reduce(context.zero(), Money::plus);
    }

    /** The customer begins to pay: from now on the promotions are as they are found now. */
    static RegisterSession named(RegisterSession session, RegisterContext context) {
        RegisterSession open = session.withPromotions(Optional.empty());
        return open.withPromotions(Optional.of(of(open, context).promotions().applied()));
    }

    /** A step at the tenders that may have changed who buys. Once money was taken, or asked for, the total stays. */
    static Step namedFor(Step step, RegisterSession before, RegisterContext context) {
        RegisterSession after = step.session();
        boolean other = !after.member().equals(before.member());
        boolean free = after.stage() == Stage.TENDERING
                && after.tenders().isEmpty()
                && after.pendingCard().isEmpty();
        return other && free ? step.with(named(after, context)) : step;
    }

    private static Occasion occasion(RegisterSession session, RegisterContext context) {
        PromotionEngine promotions = context.pricing().promotions();
        boolean sale = session.basket().kind() == TransactionKind.SALE && !promotions.isEmpty();
        return new Occasion(
                session.shift().map(shift -> shift.businessDay()).orElse(context.today()),
                ToldSteps.time(context),
                ToldSteps.since(session, context),
                sale
                        ? session.member()
                                .flatMap(context.members()::byId)
                                .map(member -> shopper(member, promotions, context))
                        : Optional.empty(),
                sale && promotions.hasBudgets() ? context.facts().promotionSpending() : Map.of());
    }

    private static Shopper shopper(MemberView member, PromotionEngine promotions, RegisterContext context) {
        return new Shopper(member.tier(), promotions.hasMemberLimits() ? uses(member, context) : Map.of());
    }

    /** Whatever a member did under any of their ids. */
    private static Map<String, Integer> uses(MemberView member, RegisterContext context) {
        Map<String, Integer> uses = new HashMap<>();
        for (UUID id : member.ids()) {
            context.facts().promotionUses(id).forEach((promotion, times) -> uses.merge(promotion, times, Integer::sum));
        }
        return uses;
    }
}
