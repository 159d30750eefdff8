package app.suanpan.agent;

import app.suanpan.agent.device.WorkstationDevices;
import app.suanpan.agent.join.JoinRoom;
import app.suanpan.agent.join.KioskHardware;
import app.suanpan.device.Camera;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One kiosk of the box: what is held before its scanner or camera goes to its desk, and its screen shows the camera's light. */
final class KioskStation implements AutoCloseable {
    private final String id;
    private final JoinRoom joins;
    private final WorkstationDevices devices;
    private final ExecutorService scanThread;

    KioskStation(String id, JoinRoom joins, WorkstationDevices devices) {
        this.id = id;
        this.joins = joins;
        this.devices = devices;
        joins.vitals().hardware(id, new Hardware());
        this.scanThread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("scans-of-" + id).factory());
    }

    void start() {
        JoinDesk desk = joins.desk(id).orElseThrow();
        devices.onScan(input -> scanThread.execute(() -> desk.submit(new JoinCommand.Scan(input))));
        devices.camera().ifPresent(this::watch);
    }

    private void watch(Camera camera) {
        camera.onIndicator(lit -> joins.cameraOn(id, lit));
        camera.watch(true);
    }

    /** For the staff's page. */
    private final class Hardware implements KioskHardware {
        @Override
        public List<DeviceStatus> devices() {
            return devices.statuses();
        }

        @Override
        public void restartCamera() {
            devices.camera().ifPresent(Camera::restart);
        }
    }

    @Override
    public void close() {
        scanThread.shutdownNow();
        devices.close();
    }
}
