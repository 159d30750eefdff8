/**
 * A window that stands for the hardware, the customers and the street outside of a demonstration shop. Start with {@code
 * app.suanpan.simulator.SimulatorController}.
 */
module app.suanpan.simulator {
    requires transitive app.suanpan.device.simulated;
    requires transitive app.suanpan.domain;
    requires transitive app.suanpan.ui;
    requires transitive javafx.graphics;
    requires java.desktop;
    requires javafx.controls;
    requires static transitive org.jspecify;

    exports app.suanpan.simulator;
}
