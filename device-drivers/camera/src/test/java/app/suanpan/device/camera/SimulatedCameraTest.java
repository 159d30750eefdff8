package app.suanpan.device.camera;

import app.suanpan.device.Camera;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.contract.CameraContract;
import app.suanpan.device.simulated.SimulatedCamera;
import java.time.InstantSource;

class SimulatedCameraTest extends CameraContract {
    @Override
    protected CameraBench bench() throws Exception {
        SimulatedCamera hardware = SimulatedCamera.start(0);
        Camera camera = Devices.installed()
                .open(
                        Camera.class,
                        DeviceAddress.parse("simulated+tcp://127.0.0.1:" + hardware.port()),
                        DeviceEnvironment.simulation(InstantSource.system()));
        return new CameraBench() {
            @Override
            public Camera camera() {
                return camera;
            }

            @Override
            public void holdQr(String content) {
                hardware.holdQr(content);
            }

            @Override
            public void holdEan13(String digits, boolean turned) {
                hardware.holdEan13(digits, turned);
            }

            @Override
            public void holdNothing() {
                hardware.holdNothing();
            }

            @Override
            public void freeze() {
                hardware.freeze(true);
            }

            @Override
            public void thaw() {
                hardware.freeze(false);
            }

            @Override
            public void close() {
                camera.close();
                hardware.close();
            }
        };
    }
}
