package app.suanpan.protocol.feed;

import java.util.Locale;
import java.util.Optional;

/** What a feed is about, the most urgent first. */
public enum FeedName {
    /** Guides, and badges that count no more. */
    GUIDES,
    /** Who is a member of a store, without who they are. Nobody publishes them: the collector makes them of the facts. */
    MEMBERS,
    /** The coupons of a store's members, and what has become of each. Nobody publishes them: the collector makes them of what was given. */
    COUPONS,
    /** What customers filled in away from the store, sealed for its boxes. Nobody publishes it: head office's page does. */
    LETTERS,
    /** What items cost from when on. */
    PRICES,
    /** The promotions that run. */
    PROMOTIONS,
    /** Files of the data folder, such as the list of reasons. */
    CONFIGURATION,
    /** Words and pictures of the screens that customers look at. */
    TEXTS,
    /** How cents are made. */
    PROFILE,
    /** What is sold. */
    ITEMS;

    /** Returns whether people say what it says, in a file. */
    public boolean isPublished() {
        return this != MEMBERS && this != COUPONS && this != LETTERS;
    }

    /** Returns the feed's word, as topics, commands and tables have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the feed that a word means; empty if none. */
    public static Optional<FeedName> of(String word) {
        for (FeedName name : values()) {
            if (name.word().equals(word)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
