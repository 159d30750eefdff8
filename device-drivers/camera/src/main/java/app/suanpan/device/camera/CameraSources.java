package app.suanpan.device.camera;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDiscoverySupport;
import com.github.sarxos.webcam.WebcamDriver;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the camera of an address, as a driver in the sense of webcam-capture: each discovery yields a fresh device, because one that
 * was lost is never opened again.
 */
final class CameraSources implements WebcamDriver, WebcamDiscoverySupport {
    static final String SOCKET = "simulated+tcp";
    static final String PICTURES = "pictures";

    private final DeviceAddress address;

    /**
     * For one address.
     *
     * @throws DeviceRefusedException if it lacks its port or folder
     */
    CameraSources(DeviceAddress address) {
        this.address = address;
        if (address.scheme().equals(SOCKET)) {
            address.portOr(-1);
        } else if (address.path().isEmpty() || !address.host().isEmpty()) {
            throw new DeviceRefusedException(
                    Code.ADDRESS, "A folder of pictures is written pictures:///folder, not " + address);
        }
    }

    FrameDevice device() {
        return address.scheme().equals(SOCKET)
                ? new SocketCamera(address.host(), address.portOr(-1))
                : new PictureFolder(Path.of(address.path()));
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return List.of(device());
    }

    @Override
    public boolean isThreadSafe() {
        return false;
    }

    @Override
    public long getScanInterval() {
        return DEFAULT_SCAN_INTERVAL;
    }

    @Override
    public boolean isScanPossible() {
        return true;
    }
}
