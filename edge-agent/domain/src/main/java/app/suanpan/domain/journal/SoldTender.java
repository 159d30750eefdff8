package app.suanpan.domain.journal;

import app.suanpan.domain.tender.TenderPoints;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tender of a committed sale or return, positive in both.
 *
 * @param kind {@code cash}, {@code card}, {@code gift-card} or {@code store-credit}; of a payment code whose wallet it was:
 *     {@code wechat}, {@code alipay} or {@code unionpay}; {@code foreign-cash}; {@code voucher}; {@code points};
 *     or {@code exchange}: what the other half of an exchange is worth
 * @param amount minor units of the store's currency
 * @param intent for a card or a payment code: the request it answers, or null
 * @param authorization for a card: the approval code; for a payment code the provider's number; or null
 * @param maskedNumber for a card of any kind: what a receipt may show; for a payment code the end of the provider's number; or null;
 *     for an exchange: the receipt number of the other half
 * @param number for a gift card or store credit: all its digits; null in older events and where there is none
 * @param foreignCurrency for foreign cash: its ISO 4217 code; null in older events like what follows, and where there is none
 * @param foreignAmount for foreign cash: what was given, minor units of its currency
 * @param rate for foreign cash: major units of the store's currency for one of its
 * @param voucher for a voucher: which one; null in older events and where there is none
 * @param points for points: which ones; null in older events and where there is none
 */
public record SoldTender(
        String kind,
        long amount,
        @Nullable UUID intent,
        @Nullable String authorization,
        @Nullable String maskedNumber,
        @Nullable String number,
        @Nullable String foreignCurrency,
        @Nullable Long foreignAmount,
        @Nullable BigDecimal rate,
        @Nullable SoldVoucher voucher,
        @Nullable TenderPoints points) {
    /** Cash of the store's currency. */
    public static SoldTender cash(long amount) {
        return new SoldTender("cash", amount, null, null, null, null, null, null, null, null, null);
    }

    /** A payment by card, or by the payment code of a wallet. */
    public static SoldTender electronic(
            String kind, long amount, UUID intent, String authorization, String maskedNumber) {
        return new SoldTender(kind, amount, intent, authorization, maskedNumber, null, null, null, null, null, null);
    }

    /** A gift card or store credit. */
    public static SoldTender value(String kind, long amount, String maskedNumber, String number) {
        return new SoldTender(kind, amount, null, null, maskedNumber, number, null, null, null, null, null);
    }

    /** Foreign cash. */
    public static SoldTender foreign(long amount, String foreignCurrency, long foreignAmount, BigDecimal rate) {
        return new SoldTender(
                "foreign-cash", amount, null, null, null, null, foreignCurrency, foreignAmount, rate, null, null);
    }

    /** A voucher. */
    public static SoldTender voucher(long amount, String maskedNumber, SoldVoucher voucher) {
        return new SoldTender("voucher", amount, null, null, maskedNumber, null, null, null, null, voucher, null);
    }

    /** Points. */
    public static SoldTender points(long amount, TenderPoints points) {
        return new SoldTender("points", amount, null, null, null, null, null, null, null, null, points);
    }

    /** What the other half of an exchange is worth. */
    public static SoldTender exchange(long amount, String receipt) {
        return new SoldTender("exchange", amount, null, null, receipt, null, null, null, null, null, null);
    }

    /** Whether the money came from the customer's account, so that it goes back there and not over the counter. */
    public boolean isElectronic() {
        return intent != null || kind.equals("card");
    }
}
