package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;

/** Something that a {@link FeedFollower} wants done, in the order given. */
public sealed interface FeedAction {
    /** Ask head office for this. */
    record Ask(FeedRequest request) implements FeedAction {}

    /** Keep a piece of a release, which is as it was signed. */
    record Keep(FeedRelease release, int index, Bytes piece) implements FeedAction {}

    /** All pieces are kept: put it to use, all of it or nothing, and report back. */
    record Apply(FeedRelease release) implements FeedAction {}

    /** Forget the pieces of a release. */
    record Drop(FeedRelease release) implements FeedAction {}

    /** Take this for head office's feed key from now on: there was none, and it fits what came with it. */
    record Pin(String key) implements FeedAction {}
}
