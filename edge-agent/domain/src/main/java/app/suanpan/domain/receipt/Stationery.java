package app.suanpan.domain.receipt;

import app.suanpan.domain.workstation.Store;

/**
 * What all receipts of a store have in common.
 *
 * @param store whose receipts they are
 * @param template how the shop wants them
 * @param codes the codes by which they are found again
 * @param invitation where the code for those who are no members yet leads
 */
public record Stationery(Store store, ReceiptTemplate template, ReceiptCodes codes, JoinInvitation invitation) {

    /** The same in one language. */
    public Stationery in(String language) {
        return new Stationery(store, template.in(language), codes, invitation);
    }
}
