package app.suanpan.protocol.desk;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import java.util.function.Consumer;

/** A kiosk's desk in another process. */
public final class RemoteJoinDesk extends RemoteDesk<JoinCommand, JoinState> implements JoinDesk {
    RemoteJoinDesk(StoreAddress address, String workstation, Consumer<Boolean> connected, Pace pace) {
        super(DeskKind.JOIN, address, workstation, connected, pace);
        start();
    }
}
