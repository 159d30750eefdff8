package app.suanpan.domain.item;

/**
 * What a workstation is doing when something is scanned. Two codes can have the same digits; which of them was meant is said
 * by the moment.
 */
public enum ScanMoment {
    /** Nobody is being served. */
    IDLE,
    /** There is a basket. */
    BASKET,
    /** The customer pays: the only moment in which a payment code is believed. */
    TENDER,
    /** Goods come back. */
    RETURN,
    /** Goods are delivered to the store. */
    RECEIVING;

    /** Whether a code of this kind is of use now: the last column of the scan router's table. */
    public boolean accepts(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Gs1ElementString _,
                    ScannedCode.DigitalLink _,
                    ScannedCode.BrokenGs1 _,
                    ScannedCode.GuideBadge _,
                    ScannedCode.OperatorBadge _,
                    ScannedCode.ArticleCode _,
                    ScannedCode.InStoreCode _,
                    ScannedCode.Unknown _ -> true;
            case ScannedCode.JoinLink _, ScannedCode.MemberCard _ -> this == IDLE || this == BASKET;
            case ScannedCode.DynamicMemberCode _, ScannedCode.SignedToken _ ->
                this == IDLE || this == BASKET || this == TENDER;
            case ScannedCode.PaymentCode _ -> this == TENDER;
            case ScannedCode.LogisticUnit _ -> this == RECEIVING;
            case ScannedCode.ReceiptCode _ -> this == IDLE || this == RETURN;
        };
    }
}
