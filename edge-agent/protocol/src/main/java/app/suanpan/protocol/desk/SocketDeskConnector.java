package app.suanpan.protocol.desk;

import app.suanpan.domain.register.DeskConnector;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Connects to a {@link DeskServer}: {@code file:///data/folder} finds the agent that runs on this data folder, wherever it
 * listens today; {@code suanpan://token@127.0.0.1:7070} names it outright.
 */
public final class SocketDeskConnector implements DeskConnector {
    private final Pace pace;

    /** For the service loader. */
    public SocketDeskConnector() {
        this(Pace.NORMAL);
    }

    SocketDeskConnector(Pace pace) {
        this.pace = pace;
    }

    @Override
    public boolean understands(URI store) {
        return StoreAddress.understands(store);
    }

    @Override
    public RemoteRegister register(URI store, String workstation, Consumer<Boolean> connected) {
        return new RemoteRegister(StoreAddress.of(store), workstation, connected, pace);
    }

    @Override
    public RemoteJoinDesk joinDesk(URI store, String workstation, Consumer<Boolean> connected) {
        return new RemoteJoinDesk(StoreAddress.of(store), workstation, connected, pace);
    }
}
