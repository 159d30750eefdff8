package app.suanpan.domain.register;

/** Ends a watch when closed; closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
