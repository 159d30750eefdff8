package app.suanpan.agent.uplink;

import app.suanpan.protocol.uplink.Bytes;
import java.util.List;

/**
 * One MQTT connection, used as a dumb pipe: it remembers nothing, repeats nothing, and when it is gone it stays gone. No
 * method waits.
 */
interface MqttLink {
    /** What happens on a link. Called on threads that must not be held up. */
    interface Listener {
        /** The broker has taken the connection. */
        void opened();

        /** The subscription stands; everything published there from now on arrives. */
        void subscribed();

        /** A message arrived. */
        void received(String topic, Bytes payload);

        /** The connection is gone, or never came about; said once, and last. */
        void lost(String why);
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Opener {
        /**
         * Begins to connect.
         *
         * @param willTopic where the broker publishes {@code will}, retained, when the connection is lost
         */
        MqttLink open(String willTopic, Bytes will, Listener listener);
    }

    /** Asks for the messages of a topic, without which the link is of no use. */
    void subscribe(String topic);

    /** Asks for the messages of topics besides. Should the broker refuse, nothing is said: they do not arrive then. */
    void listen(List<String> topics);

    /**
     * Hands a message to the broker, at least once. Whether it arrived is for the other end to say.
     *
     * @return false if it was not even sent, as when the broker owes the receipts of as many messages as it takes at a time
     */
    boolean publish(String topic, Bytes payload, boolean retained);

    /** Ends the connection and releases its threads, in the background. Nothing is heard of it afterwards. */
    void dispose();
}
