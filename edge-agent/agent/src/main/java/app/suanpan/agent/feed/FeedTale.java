package app.suanpan.agent.feed;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedFollower;
import app.suanpan.protocol.feed.FeedHead;
import app.suanpan.protocol.feed.FeedTrouble;
import app.suanpan.protocol.feed.FeedVersion;
import java.util.Optional;

/** What head office is told of one layer of a feed. */
final class FeedTale {
    private FeedTale() {}

    /** Empty for a layer that nothing was ever said in. */
    static Optional<BoxState.Feed> of(FeedFollower follower) {
        FeedVersion applied = follower.applied();
        FeedTrouble trouble = follower.trouble();
        FeedHead offered = follower.offered();
        FeedVersion about = applied != null ? applied : offered != null ? offered.newest() : null;
        return about == null
                ? Optional.empty()
                : Optional.of(new BoxState.Feed(
                        about.feed().word(),
                        about.scope().text(),
                        applied == null ? 0 : applied.version(),
                        applied == null ? "" : applied.hash(),
                        trouble == null ? "" : trouble.code()));
    }
}
