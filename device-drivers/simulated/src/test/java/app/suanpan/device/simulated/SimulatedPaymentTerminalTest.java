package app.suanpan.device.simulated;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.contract.PaymentTerminalContract;
import app.suanpan.device.simulated.SimulatedPaymentTerminal.Behaviour;
import java.time.InstantSource;

class SimulatedPaymentTerminalTest extends PaymentTerminalContract {
    @Override
    protected TerminalBench bench() throws Exception {
        SimulatedPaymentTerminal hardware = SimulatedPaymentTerminal.start(0);
        PaymentTerminal terminal = Devices.installed()
                .open(
                        PaymentTerminal.class,
                        DeviceAddress.parse("simulated+tcp://127.0.0.1:" + hardware.port()),
                        DeviceEnvironment.simulation(InstantSource.system()));
        return new TerminalBench() {
            @Override
            public PaymentTerminal terminal() {
                return terminal;
            }

            @Override
            public void approve() {
                hardware.behave(Behaviour.APPROVE);
            }

            @Override
            public void decline() {
                hardware.behave(Behaviour.DECLINE);
            }

            @Override
            public void dieAfterApproval() {
                hardware.behave(Behaviour.CHARGE_AND_DIE);
            }

            @Override
            public void unplug() {
                hardware.plugged(false);
            }

            @Override
            public void plug() {
                hardware.plugged(true);
            }

            @Override
            public long charged() {
                return hardware.charged();
            }

            @Override
            public void close() {
                terminal.close();
                hardware.close();
            }
        };
    }
}
