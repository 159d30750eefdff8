package app.suanpan.domain.tender;

import java.util.UUID;

/** Money that moved from the customer's account before the tender could be made, and can be reversed. */
public sealed interface ElectronicTender extends Tender permits CardTender, CodeTender {

    /** The id under which it was asked for, so that it can be found, queried and reversed. */
    UUID intent();
}
