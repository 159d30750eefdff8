/** The bytes that leave a store, or a process of it: journal events, envelopes, topics, acknowledgements, and the desks. */
module app.suanpan.protocol {
    requires static transitive org.jspecify;
    requires transitive app.suanpan.domain;
    requires transitive tools.jackson.databind;
    requires com.github.luben.zstd_jni;
    requires org.slf4j;

    exports app.suanpan.protocol.ack;
    exports app.suanpan.protocol.conversation;
    exports app.suanpan.protocol.desk;
    exports app.suanpan.protocol.envelope;
    exports app.suanpan.protocol.event;
    exports app.suanpan.protocol.json;
    exports app.suanpan.protocol.topic;
    exports app.suanpan.protocol.uplink;
    exports app.suanpan.protocol.wire;

    provides app.suanpan.domain.register.DeskConnector with
            app.suanpan.protocol.desk.SocketDeskConnector;
}
