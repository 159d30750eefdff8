/** The running store: ledger, devices, members and the road to the cloud, put together and served to the screens. */
module app.suanpan.agent {
    requires transitive app.suanpan.device;
    requires transitive app.suanpan.domain;
    requires transitive app.suanpan.ledger;
    requires transitive app.suanpan.pages;
    requires transitive app.suanpan.protocol;
    requires transitive org.jspecify;
    requires io.helidon.http;
    requires io.helidon.webserver;
    // Reads the shop's picture.
    requires java.desktop;
    // Asks head office for a certificate.
    requires java.net.http;
    requires jul.to.slf4j;
    requires org.bouncycastle.provider;
    requires org.eclipse.paho.mqttv5.client;
    requires org.slf4j;

    exports app.suanpan.agent;
    exports app.suanpan.agent.config;
    exports app.suanpan.agent.device;
    exports app.suanpan.agent.disk;
    exports app.suanpan.agent.feed;
    exports app.suanpan.agent.identity;
    exports app.suanpan.agent.join;
    exports app.suanpan.agent.points;
    exports app.suanpan.agent.receipt;
    exports app.suanpan.agent.register;
    exports app.suanpan.agent.staff;
    exports app.suanpan.agent.uplink;

    // Reads and writes staff.json and roles.json.
    opens app.suanpan.agent.staff to
            tools.jackson.databind;

    uses app.suanpan.device.DeviceDriver;
}
