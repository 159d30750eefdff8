package app.suanpan.protocol.topic;

import java.util.Locale;

/** What a topic of a box is for: its last level. */
public enum Channel {
    /** Envelopes, from the box. */
    UP(true),
    /** "Here I am, and this is my head", from the box; answered on {@link #ACK}. */
    HELLO(true),
    /** Acknowledgements, to the box. Only the collector publishes here. */
    ACK(false),
    /** Who is there and how much is unsent: a retained birth, and the last will; from the box. */
    STATE(true),
    /** Requests for what the store needs from above, from the box. */
    REQ(true),
    /** The responses to {@link #REQ}, to the box. */
    RSP(false);

    private final boolean fromBox;

    Channel(boolean fromBox) {
        this.fromBox = fromBox;
    }

    /** Returns whether the box publishes here; otherwise it only listens. */
    public boolean fromBox() {
        return fromBox;
    }

    /** Returns the topic's last level, such as {@code up}. */
    public String level() {
        return name().toLowerCase(Locale.ROOT);
    }
}
