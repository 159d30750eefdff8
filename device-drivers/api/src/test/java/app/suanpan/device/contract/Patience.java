package app.suanpan.device.contract;

import app.suanpan.device.Device;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Subscription;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits for what will happen, as long as a loaded machine may need, and says what did not. */
public final class Patience {
    /** Longer than any device takes; only a failing test waits for all of it. */
    public static final Duration ENOUGH = Duration.ofSeconds(30);

    private Patience() {}

    /** Waits until the device is in such a state, and returns that state. */
    public static DeviceState awaitState(Device device, Predicate<DeviceState> wished) {
        CompletableFuture<DeviceState> reached = new CompletableFuture<>();
        Subscription subscription = device.onState(state -> {
            if (wished.test(state)) {
                reached.complete(state);
            }
        });
        try {
            return get(reached);
        } catch (AssertionError tooLong) {
            throw new AssertionError("the device stayed in " + device.state(), tooLong);
        } finally {
            subscription.close();
        }
    }

    /** Waits until the device takes work. */
    public static DeviceState awaitReady(Device device) {
        return awaitState(device, DeviceState::isReady);
    }

    /** Waits until the device is blocked by this. */
    public static void awaitBlocked(Device device, DeviceState.Blockage cause) {
        awaitState(
                device,
                state -> state instanceof DeviceState.Blocked blocked
                        && blocked.causes().contains(cause));
    }

    /** Waits for the result. */
    public static <T> T get(Future<T> future) {
        try {
            return future.get(ENOUGH.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("nothing happened in " + ENOUGH, tooLong);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Waits for the next element. */
    public static <T> T next(BlockingQueue<T> queue) {
        try {
            @Nullable T element = queue.poll(ENOUGH.toSeconds(), TimeUnit.SECONDS);
            if (element == null) {
                throw new AssertionError("nothing came in " + ENOUGH);
            }
            return element;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
