package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Element;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.workstation.Store;
import app.suanpan.domain.workstation.Training;
import java.util.ArrayList;
import java.util.List;

/** Composes a member's card on receipt paper: the code that a till reads, the number that a cashier types, and nobody's name. */
public final class MemberCardComposer {
    private static final LocalName TITLE = new LocalName("会员卡", "MEMBER CARD");
    private static final LocalName NUMBER = new LocalName("会员号", "Member number");
    private static final LocalName SHOW = new LocalName("结账时请出示此卡", "Show this card when you pay");
    private static final LocalName NO_VALUE = new LocalName("仅用于识别会员，不能付款", "It says who you are, pays nothing");

    private MemberCardComposer() {}

    /**
     * The card. One that was printed for practice says so and has no code: it would be a real one.
     *
     * @param card says whose
     * @param link what the code says
     * @param columns 48 for 80 mm paper, 32 for 58 mm
     */
    public static Receipt compose(MemberCardPrinted card, String link, Store store, int columns) {
        String language = store.receiptLanguage();
        List<Element> elements = new ArrayList<>();
        boolean practice = Training.is(card.header().workstation());
        if (practice) {
            elements.add(centred(ReceiptMark.TRAINING.text().words().in(language), Style.LARGE));
        }
        elements.add(centred(store.name().in(language), Style.BOLD));
        elements.add(centred(TITLE.in(language), Style.LARGE));
        elements.add(new Receipt.Space(1));
        if (practice) {
            elements.add(centred(NUMBER.in(language), Style.PLAIN));
        } else {
            elements.add(new Receipt.Qr(link, NUMBER.in(language)));
        }
        elements.add(centred(MemberNumber.display(card.number()), Style.LARGE));
        elements.add(new Receipt.Space(1));
        elements.add(centred(SHOW.in(language), Style.PLAIN));
        elements.add(centred(NO_VALUE.in(language), Style.PLAIN));
        return new Receipt(columns, elements);
    }

    private static Element centred(String text, Style style) {
        return new Receipt.Text(text, Align.CENTRE, style);
    }
}
