package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;

/** The member of a sale as far as paper tells, which anyone may pick up: no name and no phone number. */
public interface ReceiptMember {
    /** Returns the member number as printed. */
    String number();

    /** Returns the first name of the guide the member is bound to, if any. */
    Optional<LocalName> guide();
}
