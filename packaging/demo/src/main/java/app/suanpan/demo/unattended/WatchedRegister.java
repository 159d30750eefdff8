package app.suanpan.demo.unattended;

import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import java.util.function.Consumer;

/** A register whose screen is being watched. */
record WatchedRegister(Register register, DeskWatch<RegisterState> watch) implements Register {
    @Override
    public RegisterState state() {
        return register.state();
    }

    @Override
    public RegisterState submit(RegisterCommand command) {
        return register.submit(command);
    }

    @Override
    public Subscription watch(Consumer<RegisterState> listener) {
        return register.watch(watch.behind(listener));
    }
}
