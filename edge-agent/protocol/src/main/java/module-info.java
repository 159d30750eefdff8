/** The bytes that leave a store, or a process of it: journal events, envelopes, topics, acknowledgements, and the desks. */
module app.suanpan.protocol {
    requires static transitive org.jspecify;
    requires transitive app.suanpan.domain;
    requires transitive tools.jackson.databind;
    // There only where pages are served.
    requires static io.helidon.webserver;
    requires static io.helidon.common.task;
    requires com.github.luben.zstd_jni;
    // Decodes pictures that are sent to shops.
    requires transitive java.desktop;
    requires org.slf4j;

    exports app.suanpan.protocol.ack;
    exports app.suanpan.protocol.conversation;
    exports app.suanpan.protocol.coupon;
    exports app.suanpan.protocol.desk;
    exports app.suanpan.protocol.envelope;
    exports app.suanpan.protocol.event;
    exports app.suanpan.protocol.feed;
    exports app.suanpan.protocol.identity;
    exports app.suanpan.protocol.json;
    exports app.suanpan.protocol.letter;
    exports app.suanpan.protocol.points;
    exports app.suanpan.protocol.signature;
    exports app.suanpan.protocol.socket;
    exports app.suanpan.protocol.storefile;
    exports app.suanpan.protocol.topic;
    exports app.suanpan.protocol.uplink;
    exports app.suanpan.protocol.web;
    exports app.suanpan.protocol.wire;

    // The frames between screen and store are nobody else's to name, but JSON makes them.
    opens app.suanpan.protocol.desk to
            tools.jackson.databind;
    // Nor are the parts of a file.
    opens app.suanpan.protocol.storefile to
            tools.jackson.databind;

    provides app.suanpan.domain.register.DeskConnector with
            app.suanpan.protocol.desk.SocketDeskConnector;
}
