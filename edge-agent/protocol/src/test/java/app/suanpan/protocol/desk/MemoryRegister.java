package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.shop.Till;
import java.util.function.Consumer;

/** A till of the small shop behind the register's port. */
public final class MemoryRegister implements Register, AutoCloseable {
    private final Till till = Till.closed();
    private final StateWatch<RegisterState> states = new StateWatch<>(RegisterState::revision);

    public MemoryRegister() {
        states.publish(till.state());
    }

    @Override
    public RegisterState state() {
        return states.newest().orElseThrow();
    }

    @Override
    public synchronized RegisterState submit(RegisterCommand command) {
        till.does(command);
        RegisterState state = till.state();
        states.publish(state);
        return state;
    }

    @Override
    public Subscription watch(Consumer<RegisterState> listener) {
        return states.watch(listener);
    }

    @Override
    public void close() {
        states.close();
    }
}
