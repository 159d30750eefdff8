package app.suanpan.domain.journal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tender of a committed sale or return, positive in both.
 *
 * @param kind {@code cash}, {@code card}, {@code gift-card} or {@code store-credit}; of a payment code whose wallet it was:
 *     {@code wechat}, {@code alipay} or {@code unionpay}; {@code foreign-cash}; {@code voucher};
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
        @Nullable SoldVoucher voucher) {
    /** A tender that is no voucher. */
    public SoldTender(
            String kind,
            long amount,
            @Nullable UUID intent,
            @Nullable String authorization,
            @Nullable String maskedNumber,
            @Nullable String number,
            @Nullable String foreignCurrency,
            @Nullable Long foreignAmount,
            @Nullable BigDecimal rate) {
        this(kind, amount, intent, authorization, maskedNumber, number, foreignCurrency, foreignAmount, rate, null);
    }

    /** A tender in the store's currency. */
    public SoldTender(
            String kind,
            long amount,
            @Nullable UUID intent,
            @Nullable String authorization,
            @Nullable String maskedNumber,
            @Nullable String number) {
        this(kind, amount, intent, authorization, maskedNumber, number, null, null, null);
    }

    /** A tender that is neither a gift card nor store credit. */
    public SoldTender(
            String kind,
            long amount,
            @Nullable UUID intent,
            @Nullable String authorization,
            @Nullable String maskedNumber) {
        this(kind, amount, intent, authorization, maskedNumber, null);
    }

    /** Whether the money came from the customer's account, so that it goes back there and not over the counter. */
    public boolean isElectronic() {
        return intent != null || kind.equals("card");
    }
}
