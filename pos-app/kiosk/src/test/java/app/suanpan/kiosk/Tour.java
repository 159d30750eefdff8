package app.suanpan.kiosk;

import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.ui.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A way that leads past every screen of the kiosk. */
final class Tour {
    private Tour() {}

    /**
     * Goes there.
     *
     * @param look told the name of each screen while it is shown
     */
    static void past(Stand stand, Language language, Consumer<String> look) {
        attract(stand, look);
        articles(stand, look);
        staff(stand, look);
        join(stand, language, look);
        comeBack(stand, look);
    }

    private static void attract(Stand stand, Consumer<String> look) {
        look.accept("1-attract");
        stand.desk.wear(Faces.spring());
        stand.await("#attract-picture");
        look.accept("1-attract-spring");
        stand.desk.wear(Faces.wordy());
        stand.awaitGone("#attract-picture");
        look.accept("1-attract-wordy");
        stand.desk.wear(KioskFace.PLAIN);
        stand.desk.pagesShut(true);
        stand.awaitGone(".k-qr-card");
        look.accept("0-attract-pages-shut");
        stand.desk.pagesShut(false);
        stand.await(".k-qr-card");
    }

    /** What is held up before anybody has joined, and after. */
    private static void articles(Stand stand, Consumer<String> look) {
        for (String code : List.of(
                Shelf.MILK,
                Shelf.BREAD,
                Shelf.BAG_OF_APPLES,
                Shelf.YACHT.display(),
                Shelf.UNKNOWN,
                Shelf.EXPIRED_MILK)) {
            stand.scan(code);
            stand.await("#article-name");
            look.accept("g-article-" + code.replaceAll("[^0-9]", ""));
        }
        stand.scan(MemoryJoinDesk.CARD_OF_WANG);
        stand.await("#member-number");
        stand.scan(Shelf.BAG_OF_APPLES);
        stand.await("#article-yours");
        look.accept("h-article-member");
        stand.touch("#start-over");
        stand.await("#attract-sentence");
        stand.want();
    }

    /** Whoever of the staff comes by, when all is well and when nothing is. */
    private static void staff(Stand stand, Consumer<String> look) {
        stand.desk.staff().moreStaff(12);
        for (int i = 0; i < 5; i++) {
            stand.press("#store");
        }
        stand.await("#who-mei");
        look.accept("q-who");
        stand.touch("#who-mei");
        stand.number("0000");
        look.accept("r-pin");
        stand.touch("#pin-next");
        stand.await("#notice");
        look.accept("r-pin-wrong");
        stand.scan(StaffSide.BADGE_OF_MEI);
        stand.await("#staff-light");
        look.accept("s-staff");
        stand.desk.staff().trouble(true);
        stand.scan(Shelf.MILK);
        look.accept("t-staff-trouble");
        stand.touch("#restart-camera");
        stand.touch("#close-kiosk");
        stand.await("#open-kiosk");
        look.accept("u-staff-closed");
        stand.touch("#staff-done");
        stand.await("#closed-today");
        look.accept("v-closed-today");
        stand.scan(StaffSide.BADGE_OF_MEI);
        stand.touch("#open-kiosk");
        stand.touch("#staff-done");
        stand.await("#attract-sentence");
        stand.want();
    }

    private static void join(Stand stand, Language language, Consumer<String> look) {
        stand.scan(MemoryJoinDesk.BADGE_OF_LI);
        stand.await("#greeting-hello");
        look.accept("2-greeting");
        stand.desk.phoneOpened();
        stand.await(".k-phone-sign");
        look.accept("3-on-phone");
        stand.touch("#begin");
        stand.await("#phone-number");
        stand.number("138123");
        look.accept("4-phone");
        stand.touch("#phone-next");
        stand.await("#notice");
        look.accept("5-phone-wrong");
        stand.number("41234");
        stand.touch("#phone-next");
        stand.await("#name");
        look.accept("6-name");
        if (language == Language.ZH) {
            stand.touch("#surname-王");
            stand.touch("#title-lady");
        } else {
            List.of("m", "e", "i").forEach(letter -> stand.touch("#key-" + letter));
        }
        look.accept("7-name-given");
        stand.touch("#name-next");
        stand.await("#tick-marketing");
        stand.touch("#tick-marketing");
        look.accept("8-consents");
        stand.touch("#terms-open");
        look.accept("9-terms");
        stand.touch("#join");
        stand.await("#member-number");
        look.accept("a-welcome");
        stand.pass(Duration.ofSeconds(23));
        stand.await("#countdown");
        look.accept("b-countdown");
        stand.touch("#stay");
        stand.awaitGone("#countdown");
        stand.touch("#done");
        stand.await("#attract-sentence");
        stand.want();
    }

    private static void comeBack(Stand stand, Consumer<String> look) {
        stand.touch("#begin");
        stand.number(MemoryJoinDesk.PHONE_OF_WANG);
        stand.touch("#phone-next");
        stand.await("#done");
        look.accept("c-known");
        stand.touch("#done");
        stand.await("#attract-sentence");
        stand.want();
        mine(stand, look);
        stand.scan(MemoryJoinDesk.LONG_BADGE);
        stand.await("#greeting-hello");
        stand.desk.say(Notice.of(NoticeCode.TOO_MANY_JOINS));
        stand.await("#notice");
        look.accept("d-long-name");
        stand.touch("#start-over");
        stand.await("#attract-sentence");
        stand.want();
        stand.desk.crowd();
        stand.touch("#begin");
        stand.touch("#phone-none");
        stand.touch("#join");
        stand.await("#puzzle-digits");
        stand.number("38");
        look.accept("g-puzzle");
        stand.touch("#start-over");
        stand.await("#attract-sentence");
        stand.want();
        stand.scan(MemoryJoinDesk.LONG_BADGE);
        stand.await("#greeting-hello");
        stand.desk.pagesShut(true);
        stand.awaitGone(".k-qr-card");
        look.accept("f-greeting-pages-shut");
        stand.kiosk().connected(false);
        stand.await("#closed");
        look.accept("e-closed");
    }

    /** What a member sees of their own data, and does about it, to the end. */
    private static void mine(Stand stand, Consumer<String> look) {
        stand.desk.elsewhere(true);
        stand.scan(MemoryJoinDesk.CARD_OF_WANG);
        stand.touch("#my-data");
        stand.await("#decide-marketing");
        look.accept("j-my-data-elsewhere");
        stand.desk.elsewhere(false);
        stand.touch("#back");
        stand.await("#my-data");
        look.accept("i-card-shown");
        stand.touch("#my-data");
        stand.await("#decide-marketing");
        look.accept("j-my-data");
        stand.desk.cards(List.of("538 112 904"), 1);
        stand.desk.has(new PointsBalance(1_250, 80, 0).heard(true), MyDataTest.COUPONS);
        stand.touch("#erase");
        stand.await("#erase-more");
        look.accept("m-erase-more-cards");
        stand.touch("#erase-no");
        stand.touch("#holdings");
        stand.await("#holdings-coupons");
        look.accept("j-holdings");
        stand.touch("#holdings-done");
        stand.touch("#take-along");
        stand.await("#along-code");
        look.accept("p-take-along");
        stand.touch("#along-done");
        stand.desk.moreGuides(12);
        stand.touch("#change-guide");
        stand.await("#guide-2");
        look.accept("k-guides");
        stand.touch("#guide-2");
        stand.await("#notice");
        look.accept("l-guide-refused");
        stand.touch("#guide-none");
        stand.await("#erase");
        look.accept("l-no-guide");
        stand.touch("#change-guide");
        stand.touch("#guide-1");
        stand.touch("#erase");
        stand.await("#erase-yes");
        look.accept("m-erase");
        stand.touch("#erase-yes");
        stand.await("#erased-done");
        look.accept("n-erased");
        stand.touch("#erased-done");
        stand.await("#attract-sentence");
        stand.want();
        stand.scan(MemoryJoinDesk.CARD_OF_WANG);
        stand.await("#notice");
        look.accept("o-erased-card");
    }
}
