package app.suanpan.agent.uplink;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.util.List;

/** What travels on the road to the cloud besides the journal. The journal goes first. No method may wait. */
public interface Passenger {
    /** Nobody. */
    Passenger NOBODY = new Passenger() {
        @Override
        public void connected(Seat seat) {
            // Nothing is asked for.
        }

        @Override
        public void disconnected() {
            // Nothing was asked for.
        }

        @Override
        public void received(String topic, Bytes payload) {
            // Nothing was asked for.
        }

        @Override
        public List<BoxState.Feed> feeds() {
            return List.of();
        }
    };

    /** What a passenger may do while the connection stands. Afterwards it does nothing. */
    interface Seat {
        /** Asks for the messages of topics. */
        void listen(List<String> topics);

        /** Sends a message, when it is its turn. Whether it arrives is not known. */
        void send(String topic, Bytes payload);
    }

    /** A connection stands. */
    void connected(Seat seat);

    /** The connection is gone. */
    void disconnected();

    /** A message arrived that is not for the journal. */
    void received(String topic, Bytes payload);

    /** What head office is told of the feeds of this box. */
    List<BoxState.Feed> feeds();
}
