package app.suanpan.device.camera;

import app.suanpan.device.Camera;
import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceDriver;
import app.suanpan.device.DeviceEnvironment;
import java.util.Set;

/** Opens cameras: the pretended one, {@code simulated+tcp://127.0.0.1:PORT}, and a folder of pictures, {@code pictures:///folder}. */
public final class CodeCameraDriver implements DeviceDriver {

    /** For {@link java.util.ServiceLoader}. */
    public CodeCameraDriver() {}

    @Override
    public Class<? extends Device> kind() {
        return Camera.class;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(CameraSources.SOCKET, CameraSources.PICTURES);
    }

    @Override
    public Device open(DeviceAddress address, DeviceEnvironment environment) {
        // A picture is as much a pretence as a socket: nobody stands before it.
        environment.requireSimulation(address);
        CameraSources sources = new CameraSources(address.allowOptions());
        return CodeCamera.over(sources::device, address, environment);
    }
}
