package app.suanpan.domain.join;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.EventHeader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command of the staff at a kiosk is decided with.
 *
 * @param staff the people of the store
 * @param proof what the credential in the command came to, if there is one in it
 * @param standing how an operator stands who may have typed wrong PINs, by id
 * @param header makes the header of an event, by the id of the operator who is in, or nothing
 * @param now the box's clock
 */
public record StaffContext(
        Staff staff,
        Optional<Proof> proof,
        Function<String, LockOut> standing,
        Function<String, EventHeader> header,
        Instant now) {}
