package app.suanpan.device;

/** What a listener gets for listening; closing it ends that. Closing twice is fine. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
