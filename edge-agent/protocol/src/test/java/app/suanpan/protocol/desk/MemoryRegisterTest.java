package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Register;
import app.suanpan.protocol.contract.DeskContract;
import org.junit.jupiter.api.AfterEach;

/** The contract holds without a wire. */
class MemoryRegisterTest extends DeskContract {
    private final MemoryRegister register = new MemoryRegister();

    @Override
    protected Register desk() {
        return register;
    }

    @Override
    protected Register secondDesk() {
        return register;
    }

    @AfterEach
    void close() {
        register.close();
    }
}
