package app.suanpan.fleet;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.feed.StoreFeeds;
import app.suanpan.agent.uplink.Passenger;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.SentMembers;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One store's box that sells nothing: the real follower of feeds with real files, on a light line to the collector. */
final class FollowingBox implements AutoCloseable {
    private final Box box;
    private final String connection;
    private final ItemCatalogue catalogue;
    private final GuideRoster guides;
    private final SentMembers members;
    private final StoreFeeds feeds;

    private @Nullable MqttLine line;
    private List<BoxState.Feed> told = List.of();

    /**
     * Opens the files of a data folder; nothing is followed before {@link #connect}.
     *
     * @param random spreads the boxes in time
     */
    FollowingBox(Path folder, RandomGenerator random) {
        AgentConfig config = AgentConfig.load(folder);
        this.box = new Box(config.store().tenant(), config.store().id(), config.box());
        this.connection = "%016x".formatted(random.nextLong());
        this.catalogue = ItemCatalogue.open(folder, config.store().currency());
        this.guides = GuideRoster.open(folder);
        this.members = SentMembers.open(folder);
        this.feeds = StoreFeeds.open(
                folder,
                config,
                catalogue,
                Profiles.load(config.profile(), folder),
                guides,
                members,
                said -> {},
                said -> {},
                random);
    }

    /** Connects, and follows from now on. */
    synchronized void connect(URI broker) throws IOException {
        var open = MqttLine.open(
                broker,
                box.path(),
                topic(Channel.STATE),
                BoxState.gone(connection, "fleet").toBytes().toArray(),
                topic(Channel.ACK),
                new MqttLine.Listener() {
                    @Override
                    public void received(String topic, byte[] payload) {
                        feeds.road().received(topic, Bytes.of(payload));
                    }

                    @Override
                    public void lost() {
                        feeds.road().disconnected();
                    }
                });
        line = open;
        feeds.road().connected(new Passenger.Seat() {
            @Override
            public void listen(List<String> topics) {
                try {
                    open.listen(topics);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void send(String topic, Bytes payload) {
                try {
                    open.publish(topic, payload.toArray(), false, false);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Keeps the connection, and tells head office what is applied if that has changed since the last time. */
    synchronized void show() throws IOException {
        var open = line;
        if (open == null) {
            return;
        }
        var now = feeds.road().feeds();
        if (now.equals(told)) {
            open.ping();
        } else {
            var state = new BoxState(connection, true, 0, 0, null, "fleet", List.of(), now, "Asia/Shanghai");
            open.publish(topic(Channel.STATE), state.toBytes().toArray(), true, false);
            told = now;
        }
    }

    /** Returns whether this version is in use, and stays so over a power cut. */
    boolean has(FeedVersion version) {
        for (var it : feeds.road().feeds()) {
            if (it.version() == version.version()
                    && it.hash().equals(version.hash())
                    && it.feed().equals(version.feed().word())
                    && it.scope().equals(version.scope().text())) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the box sells. */
    ItemCatalogue catalogue() {
        return catalogue;
    }

    private String topic(Channel channel) {
        return new Topic(box, channel).name();
    }

    @Override
    public synchronized void close() {
        var open = line;
        line = null;
        if (open != null) {
            open.close();
        }
        feeds.close();
        guides.close();
        members.close();
        catalogue.close();
    }
}
