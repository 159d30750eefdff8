package app.suanpan.checkout.shop;

import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.testkit.FxThread;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A register whose store takes its time: it does nothing, and tells nothing, until the test lets it. */
public final class SlowRegister implements Register {
    private final MemoryRegister store;
    private final Semaphore allowed = new Semaphore(0);
    private @Nullable Consumer<RegisterState> listener;

    public SlowRegister(MemoryRegister store) {
        this.store = store;
    }

    /** The first state arrives. */
    public synchronized void begin() {
        Consumer<RegisterState> screen = listener;
        if (screen != null) {
            store.watch(screen);
        }
    }

    /** From now on it answers at once. */
    public void hurry() {
        allowed.release(Integer.MAX_VALUE / 2);
    }

    @Override
    public RegisterState state() {
        return store.state();
    }

    @Override
    public RegisterState submit(RegisterCommand command) {
        try {
            if (!allowed.tryAcquire(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let it answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return store.submit(command);
    }

    @Override
    public synchronized Subscription watch(Consumer<RegisterState> screen) {
        listener = screen;
        return () -> {};
    }
}
