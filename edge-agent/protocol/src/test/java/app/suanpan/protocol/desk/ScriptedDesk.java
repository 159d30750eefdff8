package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A checkout of the small shop that can be told to hang at a command or to fail at it, as a store with a sick disk does. */
final class ScriptedDesk implements Register, AutoCloseable {
    private final MemoryRegister register = new MemoryRegister();
    private final List<RegisterCommand> received = new CopyOnWriteArrayList<>();
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public RegisterState state() {
        return register.state();
    }

    @Override
    public RegisterState submit(RegisterCommand command) {
        received.add(command);
        switch (command) {
            case RegisterCommand.OpenDrawer open
            when open.reason().equals("hang") -> {
                reached.countDown();
                await(released);
            }
            case RegisterCommand.OpenDrawer open
            when open.reason().equals("fail") -> throw new IllegalStateException("the disk is full");
            default -> {}
        }
        return register.submit(command);
    }

    @Override
    public Subscription watch(Consumer<RegisterState> listener) {
        return register.watch(listener);
    }

    List<RegisterCommand> received() {
        return received;
    }

    @Override
    public void close() {
        released.countDown();
        register.close();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
