package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import java.util.function.Consumer;

/** A checkout's desk in another process. */
public final class RemoteRegister extends RemoteDesk<RegisterCommand, RegisterState> implements Register {
    RemoteRegister(StoreAddress address, String workstation, Consumer<Boolean> connected, Pace pace) {
        super(DeskKind.REGISTER, address, workstation, connected, pace);
        start();
    }
}
