package app.suanpan.agent.join;

import app.suanpan.domain.register.RegisterState.DeviceStatus;
import java.util.List;

/** What is connected to a kiosk, as its desk asks for it. */
public interface KioskHardware {
    /** Nothing is. */
    KioskHardware NONE = new KioskHardware() {
        @Override
        public List<DeviceStatus> devices() {
            return List.of();
        }

        @Override
        public void restartCamera() {}
    };

    /** How the devices are now. Never blocks. */
    List<DeviceStatus> devices();

    /** Gives up the connection to the camera, if there is one, and makes another. Returns at once. */
    void restartCamera();
}
