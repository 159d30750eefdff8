package app.suanpan.simulator;

import app.suanpan.domain.item.LocalName;

/**
 * Something with a QR code that a person holds out: a guide's badge, a member's phone.
 *
 * @param kind whose
 * @param name whose it is, as the window shows it
 * @param content what its QR code says
 */
public record HeldCard(Kind kind, LocalName name, String content) {

    /** Who holds it. */
    public enum Kind {
        GUIDE,
        MEMBER
    }
}
