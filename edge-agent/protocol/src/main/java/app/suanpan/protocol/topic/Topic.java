package app.suanpan.protocol.topic;

import java.util.Optional;

/**
 * One box's topic for one purpose: {@code suanpan/v1/{tenant}/{store}/{workstation}/{channel}}.
 *
 * @param box whose topic it is
 * @param channel what it is for
 */
public record Topic(Box box, Channel channel) {
    private static final String ROOT = "suanpan/v1/";
    /** Levels of {store}/feed/{name}/head. */
    private static final int STORE_FEED = 4;
    /** Levels of zone/{zone}/feed/{name}/head. */
    private static final int ZONE_FEED = 5;

    /** Returns the topic's name as MQTT knows it. */
    public String name() {
        return ROOT + box.path() + "/" + channel.level();
    }

    /** Returns the filter that matches {@code channel} of every box, for a collector on a broker of its own. */
    public static String filter(Channel channel) {
        return ROOT + "+/+/+/" + channel.level();
    }

    /** Reads a topic's name; empty when it is not one of ours. */
    public static Optional<Topic> parse(String name) {
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        var levels = name.substring(ROOT.length()).split("/", -1);
        if (levels.length != 4 || !Box.isName(levels[0]) || !Box.isName(levels[1]) || !Box.isName(levels[2])) {
            return Optional.empty();
        }
        for (var channel : Channel.values()) {
            if (channel.level().equals(levels[3])) {
                return Optional.of(new Topic(new Box(levels[0], levels[1], levels[2]), channel));
            }
        }
        return Optional.empty();
    }

    /** Reads a client identifier, {@code tenant/store/workstation}; empty when it is not a box's. */
    public static Optional<Box> parseClientId(String clientId) {
        var parts = clientId.split("/", -1);
        if (parts.length != 3 || !Box.isName(parts[0]) || !Box.isName(parts[1]) || !Box.isName(parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Box(parts[0], parts[1], parts[2]));
    }

    /**
     * Returns whether {@code box} may publish to {@code topic}: its own channels that come from a box, nothing else. Only the
     * collector answers.
     */
    public static boolean mayPublish(Box box, String topic) {
        return parse(topic)
                .filter(it -> it.box().equals(box) && it.channel().fromBox())
                .isPresent();
    }

    /**
     * Returns whether {@code box} may subscribe to {@code filter}: its own answers, and the notices of its store and of its
     * tenant's zones. A filter with a wildcard in the place of a box is nobody's; one for all feeds ({@code +}) ends in {@code head}, so
     * that it is never another box's topic, not even that of a box called "feed".
     */
    public static boolean maySubscribe(Box box, String filter) {
        var own =
                parse(filter).filter(it -> it.box().equals(box) && !it.channel().fromBox());
        if (own.isPresent()) {
            return true;
        }
        var tenant = ROOT + box.tenant() + "/";
        var rest = filter.startsWith(tenant) ? filter.substring(tenant.length()) : "";
        var levels = rest.split("/", -1);
        return switch (levels.length) {
            case STORE_FEED -> levels[0].equals(box.store()) && isFeedHead(levels, 1);
            case ZONE_FEED -> levels[0].equals("zone") && Box.isName(levels[1]) && isFeedHead(levels, 2);
            default -> false;
        };
    }

    private static boolean isFeedHead(String[] levels, int from) {
        return levels[from].equals("feed")
                && (levels[from + 1].equals("+") || Box.isName(levels[from + 1]))
                && levels[from + 2].equals("head");
    }
}
