package app.suanpan.device.driver;

import app.suanpan.device.Subscription;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen. One that throws is reported to the thread's handler and keeps nobody else from hearing. */
public final class Listeners<L> {
    private final CopyOnWriteArrayList<Entry<L>> entries = new CopyOnWriteArrayList<>();

    /** Nobody listens yet. */
    public Listeners() {}

    /** Adds a listener; the same one added twice hears twice. */
    public Subscription add(L listener) {
        Entry<L> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Tells everybody, in the order in which they came. */
    public void tell(Consumer<? super L> news) {
        for (Entry<L> entry : entries) {
            try {
                news.accept(entry.listener);
            } catch (RuntimeException broken) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
            }
        }
    }

    /** Compared by identity, so that removing one does not remove its twin. */
    private static final class Entry<L> {
        private final L listener;

        private Entry(L listener) {
            this.listener = listener;
        }
    }
}
