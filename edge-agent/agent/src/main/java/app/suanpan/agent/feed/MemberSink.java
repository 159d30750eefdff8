package app.suanpan.agent.feed;

import app.suanpan.ledger.member.SentMembers;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.util.Optional;

/** The store's members go where checkouts and kiosks look them up. Who is a member of which store is said to that store alone. */
final class MemberSink implements FeedSink {
    private final SentMembers members;

    MemberSink(SentMembers members) {
        this.members = members;
    }

    @Override
    public Optional<FeedVersion> inUse(FeedScope.Layer layer) {
        return members.applied(layer);
    }

    @Override
    public Outcome use(FeedRelease release, FeedReader entries) {
        if (release.becomes().scope().layer() != FeedScope.Layer.STORE) {
            throw new UnusableException(
                    "members are a store's, and these are " + release.becomes().scope() + "'s", null);
        }
        try {
            return members.take(release, entries) ? Outcome.IN_USE : Outcome.OUT_OF_STEP;
        } catch (MalformedMessageException e) {
            throw new UnusableException("the members are no feed: " + e.getMessage(), e);
        }
    }

    @Override
    public void leave(FeedScope.Layer layer) {
        members.leave(layer);
    }
}
