package app.suanpan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.architecture.planted.asks.AsksForAService;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceListsTest {
    /** A module of ours as it stands on the class path: a folder of classes, or the jar made of them; its tests' jar is none. */
    private static final Pattern OURS = Pattern.compile(".*/(target/classes|target/suanpan-[^/]*(?<!-tests)\\.jar)");

    private static final Pattern STORE_SIDE = Pattern.compile(".*/(edge-agent|device-drivers|pos-app)/[^/]+/target/.*");

    private static List<ServiceLists> modules() throws IOException {
        List<ServiceLists> modules = new ArrayList<>();
        for (Path entry : classPath().filter(ServiceListsTest::isOurs).toList()) {
            modules.add(ServiceLists.read(entry));
        }
        return modules;
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static boolean isOurs(Path entry) {
        return OURS.matcher(entry.toString()).matches() && entry.toFile().exists();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothListsNameTheSameProviders(ServiceLists module) {
        if (module.named()) {
            assertThat(module.disagreements()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleOfTheStoreIsNamedSoThatTheImageCanHoldIt(ServiceLists module) {
        boolean storeSide = STORE_SIDE.matcher(module.where().toString()).matches();

        assertThat(module.named() || !storeSide)
                .as("%s has a module-info", module.where())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whoAsksForAServiceSaysSo(ServiceLists module) {
        if (module.named()) {
            assertThat(ServiceUse.unsaid(new ClassFileImporter().importPath(module.where()), module.used()))
                    .isEmpty();
        }
    }

    @Test
    void aServiceThatIsAskedForUnsaidIsReported() {
        var classes = new ClassFileImporter().importPackagesOf(AsksForAService.class);
        String service = AsksForAService.Service.class.getName();

        assertThat(ServiceUse.unsaid(classes, Set.of()))
                .singleElement()
                .asString()
                .contains(AsksForAService.class.getName(), service);
        assertThat(ServiceUse.unsaid(classes, Set.of(service))).isEmpty();
    }

    @Test
    void aProviderThatOnlyTheDescriptorNamesIsReported() {
        var lists = lists(Map.of("Driver", Set.of("Printer", "Scanner")), Map.of("Driver", Set.of("Printer")));

        assertThat(lists.disagreements())
                .containsExactly("planted: META-INF/services does not name Scanner for Driver");
    }

    @Test
    void aProviderThatOnlyTheFileNamesIsReported() {
        var lists = lists(Map.of(), Map.of("Driver", Set.of("Printer")));

        assertThat(lists.disagreements()).containsExactly("planted: module-info does not provide Printer for Driver");
    }

    @Test
    void theSameProvidersOfTheSameServicesAgree() {
        var lists = lists(Map.of("Driver", Set.of("Printer")), Map.of("Driver", Set.of("Printer")));

        assertThat(lists.disagreements()).isEmpty();
    }

    private static ServiceLists lists(Map<String, Set<String>> inDescriptor, Map<String, Set<String>> inFiles) {
        return new ServiceLists(Path.of("planted"), true, Set.of(), inDescriptor, inFiles);
    }
}
