package app.suanpan.agent.register;

import java.util.Optional;
import java.util.function.Consumer;

/** What a file of the data folder says that people may change while the store sells. */
public sealed interface Shelf extends AutoCloseable permits WatchedFile, QuickKeyShelf {
    /** What is wrong with the file, in a sentence, if something is: then what it says is that of the last file that was right. */
    Optional<String> trouble();

    /**
     * Looks at the file from time to time from now on.
     *
     * @param changed told after each time that it was read anew, with what is wrong with it, if something is
     */
    void watch(Consumer<Optional<String>> changed);

    /** Looks no more. What the file said last stays. */
    @Override
    void close();
}
