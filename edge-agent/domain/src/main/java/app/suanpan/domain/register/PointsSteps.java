package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.points.Earning;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The points that a transaction brings its member, or takes back: written into its own event, so that there is no sale without its points
 * and no points without their sale.
 */
final class PointsSteps {

    private PointsSteps() {}

    /**
     * The points of a transaction that is about to be committed; nothing where no member is on it, or nobody gives any. What comes back by
     * its receipt takes along what the sale brought, whatever the rule is today.
     *
     * @param first the other half of an exchange, about to be committed with this one
     */
    static Optional<SoldPoints> points(
            Transaction body,
            TransactionKind kind,
            Optional<ReturnCompleted> first,
            RegisterSession session,
            RegisterContext context) {
        UUID member = body.member();
        if (member == null) {
            return Optional.empty();
        }
        Optional<ReturnableSale> original = ReceiptReturnSteps.sale(session, context);
        Optional<SoldPoints> points = original.isPresent()
                ? back(original.get(), body)
                : byRule(body, member, kind, first, context.day(session), context);
        Kind said = kind == TransactionKind.SALE ? Kind.EARNED : Kind.TAKEN_BACK;
        UUID lot = original.map(sale -> sale.sale().id()).orElse(body.id());
        return points.map(moved -> {
            List<UUID> ids = context.members().byId(member).map(MemberView::ids).orElse(List.of(member));
            PointsAccount before = account(ids, context)
                    .with(of(ids, first.map(PointsEntry::of).orElse(List.of())));
            PointsAccount after = before.with(of(ids, PointsEntry.of(body.with(moved), said, lot)));
            PointsBalance balance = after.balance(context.day(session));
            return moved.leaving(balance.available(), balance.pending());
        });
    }

    private static List<PointsEntry> of(List<UUID> ids, List<PointsEntry.Of> said) {
        return said.stream()
                .filter(of -> ids.contains(of.member()))
                .map(PointsEntry.Of::entry)
                .toList();
    }

    private static Optional<SoldPoints> back(ReturnableSale sale, Transaction refund) {
        return Optional.ofNullable(sale.sale().points()).map(earned -> Earning.back(sale, earned, refund));
    }

    private static Optional<SoldPoints> byRule(
            Transaction body,
            UUID member,
            TransactionKind kind,
            Optional<ReturnCompleted> first,
            LocalDate day,
            RegisterContext context) {
        String tier = context.members().byId(member).map(MemberView::tier).orElse("");
        return context.points().on(day).map(rule -> switch (kind) {
            case SALE -> Earning.by(body, first.flatMap(back -> Backings.brought(back, context)), rule, tier, day);
            case RETURN -> Earning.backWithoutReceipt(body, rule, tier, day);
        });
    }

    /** What was said of a member under any of their ids. */
    static PointsAccount account(MemberView member, RegisterContext context) {
        return account(member.ids(), context);
    }

    private static PointsAccount account(List<UUID> ids, RegisterContext context) {
        return ids.stream().map(context.facts()::points).reduce(PointsAccount.EMPTY, PointsAccount::merge);
    }

    /** The member as the checkout shows them today. */
    static MemberStrip strip(MemberView member, RegisterSession session, RegisterContext context) {
        LocalDate day = context.day(session);
        PointsAccount account = account(member, context);
        boolean heard = member.ids().stream().anyMatch(context.facts()::pointsHeard);
        boolean given = context.points().on(day).isPresent() || !account.isEmpty();
        return member.strip()
                .with(
                        given ? Optional.of(account.balance(day).heard(heard)) : Optional.empty(),
                        member.birthMonth().filter(day.getMonth()::equals).isPresent())
                // Between two looks the shop's promotions may be others: a coupon that they do not name any more is
                // left out.
                .holding(CouponSteps.usable(member, session, context).stream()
                        .flatMap(coupon -> context.pricing().promotions().nameOf(coupon.campaign()).stream()
                                .map(name -> new MemberStrip.Coupon(coupon.code(), name, coupon.until())))
                        .toList());
    }
}
