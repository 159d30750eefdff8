package app.suanpan.collector;

import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.feed.FeedClerk;
import app.suanpan.collector.points.PointsClerk;
import app.suanpan.collector.request.RequestDesk;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.PointsStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** All that boxes may ask, in front of the door for what they send. */
final class RequestDesks implements Receiver, AutoCloseable {
    private final PointsStore points;
    private final RequestDesk feedDesk;
    private final RequestDesk pointsDesk;

    private RequestDesks(PointsStore points, RequestDesk feedDesk, RequestDesk pointsDesk) {
        this.points = points;
        this.feedDesk = feedDesk;
        this.pointsDesk = pointsDesk;
    }

    /**
     * @param check says who is no longer taken
     * @param others takes what is no request
     */
    static RequestDesks open(Database database, FeedStore feeds, BatchCheck check, Receiver others, Clock clock) {
        PointsStore points = PointsStore.open(database, clock);
        RequestDesk feedDesk = new RequestDesk(new FeedClerk(feeds), check, others);
        return new RequestDesks(
                points, feedDesk, new RequestDesk(new PointsClerk(points, feeds, new SecureRandom()), check, feedDesk));
    }

    @Override
    public CompletionStage<Optional<Message>> receive(Message message) {
        return pointsDesk.receive(message);
    }

    @Override
    public void close() {
        pointsDesk.close();
        feedDesk.close();
        points.close();
    }
}
