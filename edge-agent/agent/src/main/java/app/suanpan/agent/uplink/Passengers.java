package app.suanpan.agent.uplink;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two passengers on one road. Both hear of connections; a message is one's or the other's.
 *
 * @param first takes what is its own
 * @param isTheFirsts tells by a message whether it is
 * @param second takes all the rest
 */
public record Passengers(Passenger first, Predicate<Bytes> isTheFirsts, Passenger second) implements Passenger {
    @Override
    public void connected(Seat seat) {
        first.connected(seat);
        second.connected(seat);
    }

    @Override
    public void disconnected() {
        first.disconnected();
        second.disconnected();
    }

    @Override
    public void received(String topic, Bytes payload) {
        (isTheFirsts.test(payload) ? first : second).received(topic, payload);
    }

    @Override
    public List<BoxState.Feed> feeds() {
        return List.copyOf(second.feeds());
    }
}
