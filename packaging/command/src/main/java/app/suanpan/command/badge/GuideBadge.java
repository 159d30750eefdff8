package app.suanpan.command.badge;

import app.suanpan.device.slip.Align;
import app.suanpan.device.slip.Slip;
import app.suanpan.device.slip.TextStyle;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;

/**
 * A badge as it is printed.
 *
 * @param store the store's name
 * @param guide who wears it
 * @param serial which of theirs it is
 * @param link what its code says
 */
record GuideBadge(LocalName store, Guide guide, int serial, String link) {
    /** On receipt paper a module of 6 dots is 0.75 mm, which a phone reads from where a badge hangs. */
    private static final int MODULE_DOTS = 6;

    /** What people call it by, on the card and to {@code badge revoke}: guide and serial. */
    String number() {
        return guide.id() + "-" + serial;
    }

    /** For the receipt printer, until there is a card. */
    Slip slip() {
        Slip.Builder slip = Slip.titled("badge " + number()).centred(store.zh());
        if (!store.en().equals(store.zh())) {
            slip.centred(store.en());
        }
        slip.text(guide.firstName().zh(), Align.CENTRE, TextStyle.LARGE);
        if (!guide.firstName().en().equals(guide.firstName().zh())) {
            slip.text(guide.firstName().en(), Align.CENTRE, TextStyle.TALL);
        }
        return slip.feed(1)
                .qr(link, MODULE_DOTS)
                .centred("No. " + number())
                .feed(1)
                .cut()
                .build();
    }
}
