package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** What {@link LetterLists} does by itself again and again, done once and at a test's own time. */
public final class LettersOnce {
    private LettersOnce() {}

    /** Looks at what boxes have said, and tells them what is new. */
    public static void look(FeedStore feeds, LetterStore letters, Clock clock, SecureRandom random) {
        new LetterLists(feeds, letters, Optional.empty(), clock, random).tell();
    }
}
