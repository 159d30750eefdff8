import app.suanpan.device.DeviceDriver;
import app.suanpan.device.camera.CodeCameraDriver;

/** Cameras that read codes. Exports nothing: it is found as a service. */
module app.suanpan.device.camera {
    requires app.suanpan.device;
    requires com.google.zxing;
    requires java.desktop;
    requires org.slf4j;
    requires webcam.capture;
    requires static org.jspecify;

    provides DeviceDriver with
            CodeCameraDriver;
}
