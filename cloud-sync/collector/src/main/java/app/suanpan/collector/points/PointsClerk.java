package app.suanpan.collector.points;

import app.suanpan.collector.request.Clerk;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.PointsStore;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import app.suanpan.protocol.points.SignedPoints;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.security.SecureRandom;
import java.util.List;

/**
 * Answers what boxes ask about members' points. A box of a brand may ask about any member of that brand, by an id that only who has met
 * them knows.
 */
public final class PointsClerk implements Clerk {
    /** Facts of one answer: some 80 KB, as much as a piece of a feed. A member has as many after years. */
    static final int FACTS_AT_ONCE = 400;

    private final PointsStore points;
    private final FeedStore feeds;
    private final SecureRandom random;

    /**
     * @param feeds has the key that answers are signed with
     * @param random makes it, if nothing was ever published
     */
    public PointsClerk(PointsStore points, FeedStore feeds, SecureRandom random) {
        this.points = points;
        this.feeds = feeds;
        this.random = random;
    }

    @Override
    public String matter() {
        return "points";
    }

    @Override
    public boolean takes(Bytes request) {
        return PointsRequest.parse(request).isPresent();
    }

    @Override
    public Bytes answer(Box box, Bytes request) {
        PointsRequest asked = PointsRequest.parse(request)
                .orElseThrow(() -> new MalformedMessageException("not a request about points"));
        return SignedPoints.sign(answer(box.tenant(), asked), feeds.key(() -> SigningKey.make(random)))
                .toBytes();
    }

    private PointsAnswer answer(String tenant, PointsRequest request) {
        return switch (request) {
            case PointsRequest.Facts it -> facts(tenant, it);
            case PointsRequest.Reserve it ->
                new PointsAnswer.Answered(
                        it.question(),
                        points.reserve(tenant, it.question(), it.member(), it.points(), it.day(), it.until()));
            case PointsRequest.Release it -> {
                points.release(tenant, it.question(), it.member());
                yield new PointsAnswer.Released(it.question());
            }
        };
    }

    private PointsAnswer facts(String tenant, PointsRequest.Facts asked) {
        List<PointsEntry> left = points.account(tenant, asked.member()).entries().stream()
                .filter(entry ->
                        asked.after().map(key -> entry.key().compareTo(key) > 0).orElse(true))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .limit(FACTS_AT_ONCE + 1L)
                .toList();
        boolean more = left.size() > FACTS_AT_ONCE;
        return new PointsAnswer.Facts(asked.question(), more ? left.subList(0, FACTS_AT_ONCE) : left, more);
    }
}
