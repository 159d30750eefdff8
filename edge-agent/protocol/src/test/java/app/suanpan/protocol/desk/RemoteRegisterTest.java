package app.suanpan.protocol.desk;

import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import app.suanpan.protocol.contract.DeskContract;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract holds over a socket, too. */
class RemoteRegisterTest extends DeskContract {
    private final MemoryRegister register = new MemoryRegister();
    private final List<RemoteRegister> opened = new ArrayList<>();
    private DeskServer server;
    private RemoteRegister first;

    @BeforeEach
    void open() throws IOException {
        server = DeskServer.open(0, "secret", Map.of("1", register), Map.of());
        first = connect();
    }

    @Override
    protected Register desk() {
        return first;
    }

    @Override
    protected Register secondDesk() {
        return connect();
    }

    private RemoteRegister connect() {
        URI store = URI.create("suanpan://secret@127.0.0.1:" + server.port());
        RemoteRegister made = (RemoteRegister) DeskConnector.forStore(store).register(store, "1", isConnected -> {});
        opened.add(made);
        return made;
    }

    @AfterEach
    void close() {
        opened.forEach(RemoteRegister::close);
        server.close();
        register.close();
    }
}
