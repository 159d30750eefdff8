package app.suanpan.device.camera;

import static app.suanpan.device.contract.Patience.awaitState;
import static app.suanpan.device.contract.Patience.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.Camera;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceState;
import app.suanpan.device.ScanData;
import app.suanpan.device.simulated.HeldCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    Path folder;

    private static Camera open(Path folder, DeviceEnvironment environment) {
        return (Camera) new CodeCameraDriver().open(DeviceAddress.parse("pictures://" + folder), environment);
    }

    @Test
    void thePicturesOfAFolderAreReadOneAfterTheOther() throws Exception {
        ImageIO.write(HeldCode.qr("first"), "png", folder.resolve("1.png").toFile());
        ImageIO.write(
                HeldCode.ean13("6901234567892", false),
                "png",
                folder.resolve("2.png").toFile());
        LinkedBlockingQueue<ScanData> scans = new LinkedBlockingQueue<>();
        try (Camera camera = open(folder, DeviceEnvironment.simulation(InstantSource.system()))) {
            camera.onScan(scans::add);
            camera.watch(true);

            assertThat(next(scans).text()).isEqualTo("first");
            assertThat(next(scans).text()).isEqualTo("6901234567892");
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnAbsentCamera() {
        try (Camera camera = open(folder.resolve("none"), DeviceEnvironment.simulation(InstantSource.system()))) {
            assertThat(awaitState(camera, DeviceState.Absent.class::isInstance)).isNotNull();
        }
    }

    @Test
    void aRealShopRefusesPicturesForACamera() {
        assertThatThrownBy(() -> open(folder, DeviceEnvironment.real(InstantSource.system())))
                .isInstanceOf(DeviceRefusedException.class)
                .hasMessageContaining("DEV-03");
    }
}
