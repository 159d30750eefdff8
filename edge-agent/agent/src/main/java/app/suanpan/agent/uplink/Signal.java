package app.suanpan.agent.uplink;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.util.List;

/** What other threads tell the publisher's. What belongs to a connection carries its number, so that a late word of an earlier one is known. */
sealed interface Signal {
    /** The broker has taken the connection. */
    record Opened(long link) implements Signal {}

    /** Answers will be heard. */
    record Subscribed(long link) implements Signal {}

    /** An answer came. */
    record Received(long link, Bytes payload) implements Signal {}

    /** The passenger wants to hear these topics. */
    record Listen(long link, List<String> topics) implements Signal {}

    /** The passenger wants this sent. */
    record Send(long link, String topic, Bytes payload) implements Signal {}

    /** The connection is gone, or never came about. */
    record Lost(long link, String why) implements Signal {}

    /** The journal has grown. */
    record Appended() implements Signal {}

    /** The devices of a workstation are like this now. */
    record DevicesChanged(String workstation, List<BoxState.Device> devices) implements Signal {}

    /** There is a new certificate to connect with. */
    record Renewed() implements Signal {}

    /** The box stops. */
    record Stop() implements Signal {}
}
