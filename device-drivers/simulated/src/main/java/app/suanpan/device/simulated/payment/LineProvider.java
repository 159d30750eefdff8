package app.suanpan.device.simulated.payment;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.PaymentProvider;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.simulated.payment.PaymentLine.Request;

/** A payment provider that answers in lines. */
final class LineProvider extends LinePayments implements PaymentProvider {

    private LineProvider(DeviceAddress address, int port, DeviceEnvironment environment) {
        super(address, port, environment);
    }

    static LineProvider over(DeviceAddress address, int port, DeviceEnvironment environment) {
        LineProvider provider = new LineProvider(address, port, environment);
        provider.begin();
        return provider;
    }

    @Override
    public PaymentOutcome pay(PaymentIntent intent, PaymentCode code) {
        return move(new Request.Code(intent, code), ANSWER_MILLIS);
    }
}
