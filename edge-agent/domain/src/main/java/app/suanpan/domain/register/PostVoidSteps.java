package app.suanpan.domain.register;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.Voucher;
import app.suanpan.domain.workstation.Shift;
import java.util.List;
import java.util.Optional;

/**
 * A committed sale is undone as a whole, in the shift that it was made in. The money goes back as a return's does, cards first, so
 * that a power cut between a refund and the end leaves an open transaction to go on with, and never half an undone sale. What it
 * loaded on gift cards comes off them again, as long as all of it is still there.
 */
final class PostVoidSteps {

    private PostVoidSteps() {}

    static Step begin(RegisterSession session, String reason, ReturnableSale sale, RegisterContext context) {
        Optional<NoticeCode> refusal = refusal(session, sale, context);
        if (refusal.isPresent()) {
            return Step.refuse(session, refusal.get(), sale.sale().receipt());
        }
        if (reason.isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        List<Part> all = sale.sale().lines().stream()
                .map(SoldLine::line)
                .map(line -> new Part(line, Optional.empty()))
                .toList();
        RegisterSession whole =
                ReceiptReturnSteps.takeBack(session, all, "", sale.asWhole()).session();
        RegisterSession undone = whole.with(whole.open().because(reason).asUndone());
        return TenderSteps.whyNotPayable(undone, context)
                .map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> TenderSteps.begin(undone, context));
    }

    /** Why this sale cannot be undone as a whole; nothing if it can. */
    static Optional<NoticeCode> refusal(RegisterSession session, ReturnableSale sale, RegisterContext context) {
        boolean ofThisShift = session.shift()
                .map(Shift::id)
                .filter(sale.sale().shift()::equals)
                .isPresent();
        if (!ofThisShift) {
            return Optional.of(NoticeCode.SALE_OF_ANOTHER_SHIFT);
        }
        if (sale.sale().tenders().stream().anyMatch(tender -> tender.kind().equals("exchange"))) {
            return Optional.of(NoticeCode.PART_OF_AN_EXCHANGE);
        }
        return sale.before().quantities().isEmpty()
                ? spent(sale, context).map(Notice::code)
                : Optional.of(NoticeCode.PARTLY_BACK_ALREADY);
    }

    /**
     * That something which the sale loaded on a gift card has been spent from it, or that a voucher which it sold has paid; nothing
     * if all of it is there.
     */
    static Optional<Notice> spent(ReturnableSale sale, RegisterContext context) {
        return sale.sale().lines().stream()
                .filter(line -> line.isOwed() && line.pack() != null)
                .filter(line -> isSpent(line, context))
                .findFirst()
                .map(line -> Notice.of(NoticeCode.GIFT_CARD_SPENT, sale.sale().receipt()));
    }

    private static boolean isSpent(SoldLine line, RegisterContext context) {
        Optional<String> number = Optional.ofNullable(line.pack()).map(SoldPack::serial);
        return line.item().equals(Voucher.ITEM)
                ? number.flatMap(voucher -> context.facts().voucher(voucher).usedUnder())
                        .isPresent()
                : number.flatMap(ValueCard::parse)
                        .filter(card -> context.facts().valueOf(card).balance() < line.net())
                        .isPresent();
    }

    /** What is committed once all the money is back. */
    static JournalEvent event(
            RegisterSession session, EventHeader header, Transaction reversal, RegisterContext context) {
        Transaction sale =
                ReceiptReturnSteps.sale(session, context).orElseThrow().sale();
        return new SalePostVoided(header, reversal, sale.id(), sale.receipt(), session.returnReason());
    }
}
