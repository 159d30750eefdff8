package app.suanpan.demo.unattended;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.Subscription;
import java.util.function.Consumer;

/** A kiosk's desk whose screen is being watched. */
record WatchedJoinDesk(JoinDesk desk, DeskWatch<JoinState> watch) implements JoinDesk {
    @Override
    public JoinState state() {
        return desk.state();
    }

    @Override
    public JoinState submit(JoinCommand command) {
        return desk.submit(command);
    }

    @Override
    public Subscription watch(Consumer<JoinState> listener) {
        return desk.watch(watch.behind(listener));
    }
}
