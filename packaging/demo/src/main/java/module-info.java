/** A whole shop on one machine, with its devices simulated. Start in {@code app.suanpan.demo.DemoMain}. */
module app.suanpan.demo {
    requires app.suanpan.agent;
    requires app.suanpan.checkout;
    requires app.suanpan.device.simulated;
    requires app.suanpan.kiosk;
    requires app.suanpan.simulator;
    requires de.siegmar.fastcsv;
    requires transitive info.picocli;
    requires java.desktop;
    requires java.net.http;
    requires static transitive org.jspecify;

    exports app.suanpan.demo;

    // The command line fills in the options; what the demo writes and reads as JSON are records.
    opens app.suanpan.demo to
            info.picocli;
    opens app.suanpan.demo.store to
            tools.jackson.databind;
    opens app.suanpan.demo.unattended to
            tools.jackson.databind;
}
