package app.suanpan.agent;

import app.suanpan.agent.join.JoinRoom;
import app.suanpan.agent.register.CreditShelf;
import app.suanpan.agent.register.PointsShelf;
import app.suanpan.agent.register.PromotionShelf;
import app.suanpan.agent.register.QuickKeyShelf;
import app.suanpan.agent.register.ReasonShelf;
import app.suanpan.agent.register.RegisterService;
import app.suanpan.agent.register.ScreenShelf;
import app.suanpan.agent.register.TierShelf;
import app.suanpan.domain.register.NoticeCode;
import java.nio.file.Path;

/**
 * What people, or head office, change in the data folder while the store sells, and what holds without a restart.
 *
 * @param promotions the promotions that run
 * @param tiers the members' tiers
 * @param points how points are given
 * @param credit who gets the credit of a sale
 * @param reasons why something out of the ordinary may be done
 * @param quickKeys the pages of quick keys
 * @param screens the shop's own words and pictures on customers' screens
 */
record Shelves(
        PromotionShelf promotions,
        TierShelf tiers,
        PointsShelf points,
        CreditShelf credit,
        ReasonShelf reasons,
        QuickKeyShelf quickKeys,
        ScreenShelf screens) {
    /** Reads all of them as they are now. */
    static Shelves open(Path folder, Opened opened) {
        return new Shelves(
                opened.keep(PromotionShelf.open(folder)),
                opened.keep(TierShelf.open(folder)),
                opened.keep(PointsShelf.open(folder)),
                opened.keep(CreditShelf.open(folder)),
                opened.keep(ReasonShelf.open(folder)),
                opened.keep(QuickKeyShelf.open(folder)),
                opened.keep(ScreenShelf.open(folder)));
    }

    /** From now on what is changed holds at every checkout and kiosk. */
    void follow(Checkouts checkouts, JoinRoom joins) {
        checkouts.follow(promotions, RegisterService::promotionsChanged, NoticeCode.PROMOTIONS_NOT_READ);
        checkouts.follow(tiers, RegisterService::promotionsChanged, NoticeCode.TIERS_NOT_READ);
        checkouts.follow(points, RegisterService::promotionsChanged, NoticeCode.POINTS_NOT_READ);
        checkouts.follow(credit, RegisterService::promotionsChanged, NoticeCode.CREDIT_NOT_READ);
        checkouts.follow(reasons, RegisterService::reasonsChanged, NoticeCode.REASONS_NOT_READ);
        checkouts.follow(quickKeys, RegisterService::quickKeysChanged, NoticeCode.QUICK_KEYS_NOT_READ);
        joins.show(screens.screens().kiosk());
        checkouts.follow(
                screens,
                RegisterService::screensChanged,
                NoticeCode.SCREENS_NOT_READ,
                () -> joins.show(screens.screens().kiosk()));
    }
}
