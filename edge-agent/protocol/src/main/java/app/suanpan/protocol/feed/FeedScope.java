package app.suanpan.protocol.feed;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.wire.MalformedMessageException;

/**
 * Whom a word of head office is for. Each scope is a layer of a feed by itself; where two layers speak of one key, the narrower one's
 * word holds.
 *
 * @param layer how narrow
 * @param name the zone's or the store's; empty for all stores
 */
public record FeedScope(Layer layer, String name) {
    /** All stores of a tenant. */
    public static final FeedScope ALL = new FeedScope(Layer.ALL, "");

    /** How narrow a scope is. */
    public enum Layer {
        /** Every store. */
        ALL,
        /** The stores of a zone; a store is in one at most. */
        ZONE,
        /** One store. */
        STORE;

        /** Returns the layer's place above what the shop itself says, which is 0. */
        public int height() {
            return ordinal() + 1;
        }
    }

    /** Refuses a name that could not stand in a topic, and a zone that calls itself all. */
    public FeedScope {
        if (layer == Layer.ALL ? !name.isEmpty() : !Box.isName(name) || layer == Layer.ZONE && name.equals("all")) {
            throw new IllegalArgumentException("not a scope of a feed: " + layer + " \"" + name + "\"");
        }
    }

    /** The stores of a zone. */
    public static FeedScope zone(String name) {
        return new FeedScope(Layer.ZONE, name);
    }

    /** One store. */
    public static FeedScope store(String name) {
        return new FeedScope(Layer.STORE, name);
    }

    /** Returns {@code all}, {@code zone/NAME} or {@code store/NAME}. */
    public String text() {
        return switch (layer) {
            case ALL -> "all";
            case ZONE -> "zone/" + name;
            case STORE -> "store/" + name;
        };
    }

    /**
     * Returns the topic on which notices of a feed go to whom they are for.
     *
     * @param tenant whose stores they are
     */
    public String headTopic(String tenant, FeedName feed) {
        String place = layer == Layer.STORE ? name : "zone/" + (layer == Layer.ALL ? "all" : name);
        return "suanpan/v1/" + tenant + "/" + place + "/feed/" + feed.word() + "/head";
    }

    /** Returns the filter that matches the {@linkplain #headTopic notices} of all feeds. */
    public String headTopics(String tenant) {
        String place = layer == Layer.STORE ? name : "zone/" + (layer == Layer.ALL ? "all" : name);
        return "suanpan/v1/" + tenant + "/" + place + "/feed/+/head";
    }

    /** Reads what {@link #text} wrote; refuses anything else. */
    public static FeedScope parse(String text) {
        try {
            if (text.equals("all")) {
                return ALL;
            }
            if (text.startsWith("zone/")) {
                return zone(text.substring("zone/".length()));
            }
            if (text.startsWith("store/")) {
                return store(text.substring("store/".length()));
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("not a scope of a feed", e);
        }
        throw new MalformedMessageException("not a scope of a feed");
    }

    @Override
    public String toString() {
        return text();
    }
}
