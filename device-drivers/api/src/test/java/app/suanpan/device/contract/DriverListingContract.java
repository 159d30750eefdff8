package app.suanpan.device.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceDriver;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * The image runs on the module path and development on the class path, so each driver is listed twice. A driver in one list only
 * would work on the developer's machine and be missing in the shop, or the other way round.
 */
public abstract class DriverListingContract {

    /** Any class of the module whose lists are compared. */
    protected abstract Class<?> memberOfTheModule();

    private Path classes() throws URISyntaxException {
        return Path.of(memberOfTheModule()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private List<String> inDescriptor() throws IOException, URISyntaxException {
        try (InputStream in = Files.newInputStream(classes().resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).provides().stream()
                    .filter(provides -> provides.service().equals(DeviceDriver.class.getName()))
                    .flatMap(provides -> provides.providers().stream())
                    .sorted()
                    .toList();
        }
    }

    private List<String> inServices() throws IOException, URISyntaxException {
        Path list = classes().resolve("META-INF/services").resolve(DeviceDriver.class.getName());
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    @Test
    void everyDriverIsListedForTheModulePathAndForTheClassPath() throws Exception {
        assertThat(inDescriptor()).isNotEmpty().isEqualTo(inServices());
        assertThat(ServiceLoader.load(DeviceDriver.class).stream()
                        .map(provider -> provider.type().getName()))
                .containsAll(inServices());
    }
}
