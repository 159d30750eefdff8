package app.suanpan.checkout;

import app.suanpan.domain.register.GoodsView;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode.Severity;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cashier hears of a new state. */
enum Heard {
    NOTHING,
    /** A line was added or changed. */
    GOOD,
    /** Something was not done: another code, another amount will do. */
    BAD,
    /** Something is refused, and going on as before does not help: somebody has to look. */
    BLOCKED,
    /** Something has to be answered before it goes on. */
    ASKED,
    /** The sale is paid and saved. */
    PAID;

    /**
     * @param before the state before, or null for the first one, which is silent
     * @param lineTouched whether a line was added or changed
     */
    static Heard from(@Nullable RegisterState before, RegisterState now, boolean lineTouched) {
        if (before == null) {
            return NOTHING;
        }
        if (now.goods().asked().isPresent() && isNewQuestion(before, now)) {
            return ASKED;
        }
        if (isRefusal(now.notice()) && (!now.notice().equals(before.notice()) || isRepeated(before, now))) {
            return now.notice().get().code().severity() == Severity.ALARM ? BLOCKED : BAD;
        }
        if (now.phase() instanceof Phase.Completed && !(before.phase() instanceof Phase.Completed)) {
            return PAID;
        }
        return lineTouched || isPriceFound(before, now) ? GOOD : NOTHING;
    }

    /** More that waits behind the same question is told as such. */
    private static boolean isNewQuestion(RegisterState before, RegisterState now) {
        return !now.goods()
                        .asked()
                        .map(asked -> asked.question())
                        .equals(before.goods().asked().map(asked -> asked.question()))
                || !now.goods()
                        .asked()
                        .map(asked -> asked.item())
                        .equals(before.goods().asked().map(asked -> asked.item()))
                || now.basket().lines().size() != before.basket().lines().size();
    }

    private static boolean isPriceFound(RegisterState before, RegisterState now) {
        return now.goods().check().flatMap(GoodsView.PriceCheck::tag).isPresent()
                && (!now.goods().equals(before.goods()) || isRepeated(before, now));
    }

    private static boolean isRefusal(Optional<Notice> notice) {
        return notice.isPresent() && notice.get().code().severity() != Severity.INFORMATION;
    }

    /**
     * Whether the same thing was refused once more: a state that differs from the one before only in its number answers a
     * command, since what devices, the uplink and other checkouts do would show.
     */
    private static boolean isRepeated(RegisterState before, RegisterState now) {
        return now.revision() != before.revision()
                && now.sync().equals(before.sync())
                && now.devices().equals(before.devices())
                && now.held().equals(before.held());
    }
}
