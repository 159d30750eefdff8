package app.suanpan.e2e.chaos;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What collectors have told the boxes that they hold, overheard on the roads. A box may believe it for ever: whatever is killed, it has to
 * be in the database.
 */
final class Promises {
    private final Map<String, Long> highest = new ConcurrentHashMap<>();

    /** Takes note of a message to a box, if it is an acknowledgement. */
    void heard(MqttPacket message) {
        Topic.parse(message.topic())
                .filter(topic -> topic.channel() == Channel.ACK)
                .ifPresent(topic -> {
                    Acknowledgement ack = Acknowledgement.parse(Bytes.of(message.payload()));
                    promised(topic.box().workstation(), ack.epoch().hex(), ack.watermark());
                });
    }

    /** A box was told that the collector holds everything of an epoch up to a sequence. */
    void promised(String box, String epoch, long watermark) {
        highest.merge(box + " " + epoch, watermark, Math::max);
    }

    /** What has been promised so far, by box and epoch. */
    Map<String, Long> now() {
        return Map.copyOf(highest);
    }

    /**
     * Says which promises are broken.
     *
     * @param before what had been promised before the database was looked at
     * @param held up to where it is in the database, by box and epoch
     */
    static List<String> broken(Map<String, Long> before, Map<String, Long> held) {
        List<String> broken = new ArrayList<>();
        before.forEach((cursor, watermark) -> {
            long there = held.getOrDefault(cursor, 0L);
            // An answer to a hello of a box that was never heard of promises nothing.
            if (there < watermark) {
                broken.add("a box was told that all of " + cursor + " up to " + watermark
                        + " is kept, and the database has it up to " + there);
            }
        });
        return broken;
    }
}
