package app.suanpan.image;

import app.suanpan.device.DeviceDriver;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which devices the Java that runs it can drive. Run by the image's own Java, and by the test's. */
final class DriverProbe {
    private DriverProbe() {}

    public static void main(String[] arguments) {
        System.out.println("schemes: " + schemes());
    }

    /** Returns the address schemes of all drivers that are found, in order. */
    static String schemes() {
        return ServiceLoader.load(DeviceDriver.class).stream()
                .flatMap(driver -> driver.get().schemes().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
