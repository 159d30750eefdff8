package app.suanpan.device.simulated;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.PaymentProvider;
import app.suanpan.device.contract.PaymentProviderContract;
import app.suanpan.device.simulated.SimulatedPaymentProvider.Behaviour;
import java.time.InstantSource;

class SimulatedPaymentProviderTest extends PaymentProviderContract {
    @Override
    protected ProviderBench bench() throws Exception {
        SimulatedPaymentProvider service = SimulatedPaymentProvider.start(0);
        PaymentProvider provider = Devices.installed()
                .open(
                        PaymentProvider.class,
                        DeviceAddress.parse("simulated+tcp://127.0.0.1:" + service.port()),
                        DeviceEnvironment.simulation(InstantSource.system()));
        return new ProviderBench() {
            @Override
            public PaymentProvider provider() {
                return provider;
            }

            @Override
            public void approve() {
                service.behave(Behaviour.APPROVE);
            }

            @Override
            public void askCustomers() {
                service.behave(Behaviour.ASK_CUSTOMER);
            }

            @Override
            public void decline() {
                service.behave(Behaviour.DECLINE);
            }

            @Override
            public void dieAfterApproval() {
                service.behave(Behaviour.CHARGE_AND_DIE);
            }

            @Override
            public void goAway() {
                service.reachable(false);
            }

            @Override
            public void comeBack() {
                service.reachable(true);
            }

            @Override
            public long charged() {
                return service.charged();
            }

            @Override
            public void close() {
                provider.close();
                service.close();
            }
        };
    }
}
