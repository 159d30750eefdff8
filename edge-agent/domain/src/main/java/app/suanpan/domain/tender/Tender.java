package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/** A means of payment with an amount. The amount is what was given, or handed back for a return: never negative. */
public sealed interface Tender
        permits CashTender, ForeignTender, ElectronicTender, ExchangeTender, PointsTender, ValueTender, VoucherTender {
    Money amount();
}
