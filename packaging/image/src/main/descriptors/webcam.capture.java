// Only the API is used: its own driver needs BridJ, which has no library for aarch64 and stays out of the image.
open module webcam.capture {
    requires transitive java.desktop;
    requires jdk.unsupported;
    requires org.slf4j;

    exports com.github.sarxos.webcam;
    exports com.github.sarxos.webcam.ds.buildin;
    exports com.github.sarxos.webcam.ds.buildin.natives;
    exports com.github.sarxos.webcam.ds.cgt;
    exports com.github.sarxos.webcam.ds.dummy;
    exports com.github.sarxos.webcam.log;
    exports com.github.sarxos.webcam.util;
    exports com.github.sarxos.webcam.util.jh;
}
