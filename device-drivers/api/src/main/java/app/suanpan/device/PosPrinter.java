package app.suanpan.device;

import app.suanpan.device.slip.Slip;
import java.util.Optional;

/** A receipt printer. */
public interface PosPrinter extends Device {

    /** How many columns of normal text fit on a line; a Hanzi takes two. 48 on 80 mm paper, 32 on 58 mm. */
    int columns();

    /**
     * Prints one slip and waits until the printer has said that it is on paper. While the printer is blocked in the middle of
     * a slip (paper out) this waits for the person who will reload it, because the printer goes on by itself and nothing may
     * be sent twice. One slip is printed at a time, in the order of the calls.
     *
     * @return what is known about the paper; only {@link PrintOutcome.NotStarted} may be tried again without asking
     */
    PrintOutcome print(Slip slip);

    /** The drawer whose cable runs into this printer; empty when the printer has no such socket. */
    Optional<CashDrawer> drawer();
}
