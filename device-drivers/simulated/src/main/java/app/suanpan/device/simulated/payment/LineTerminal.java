package app.suanpan.device.simulated.payment;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.simulated.payment.PaymentLine.Request;

/** A payment terminal that answers in lines. */
final class LineTerminal extends LinePayments implements PaymentTerminal {
    /** How long a customer may look for the card. */
    private static final int PAY_MILLIS = 120_000;

    private LineTerminal(DeviceAddress address, int port, DeviceEnvironment environment) {
        super(address, port, environment);
    }

    static LineTerminal over(DeviceAddress address, int port, DeviceEnvironment environment) {
        LineTerminal terminal = new LineTerminal(address, port, environment);
        terminal.begin();
        return terminal;
    }

    @Override
    public PaymentOutcome pay(PaymentIntent intent) {
        return move(new Request.Pay(intent), PAY_MILLIS);
    }
}
