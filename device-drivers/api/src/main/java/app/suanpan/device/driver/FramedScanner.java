package app.suanpan.device.driver;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.ScanData;
import app.suanpan.device.ScanListener;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Scanner;
import app.suanpan.device.Subscription;
import app.suanpan.device.Symbology;
import java.io.IOException;
import java.time.Duration;

/**
 * A scanner that sends framed bytes, over any transport. Drivers differ only in their {@link ByteSource}.
 *
 * <p>Option {@value #PRESENTATION}: the scanner lies on a stand; the same code counts again only after it has been out of sight for
 * this many milliseconds, 500 to 800. Without it every reading counts.
 */
public final class FramedScanner extends OwnedDevice implements Scanner {
    /** The name of the option for scanners on a stand. */
    public static final String PRESENTATION = "presentation";

    private final ByteSource.Opener opener;
    private final Duration outOfSight;
    private final ScanBoard scans = new ScanBoard();

    private FramedScanner(DeviceAddress address, DeviceEnvironment environment, ByteSource.Opener opener) {
        super(address, environment);
        this.opener = opener;
        this.outOfSight = Duration.ofMillis(address.number(PRESENTATION, 0, 500, 800));
    }

    /** Takes a scanner under its care and begins to open it. */
    public static FramedScanner over(ByteSource.Opener opener, DeviceAddress address, DeviceEnvironment environment) {
        FramedScanner scanner = new FramedScanner(address, environment, opener);
        scanner.begin();
        return scanner;
    }

    @Override
    protected DeviceOwner.Session connect() throws IOException {
        return new Reading(opener.open());
    }

    @Override
    public Subscription onScan(ScanListener listener) {
        return scans.listen(listener);
    }

    /** One connection. Its frames die with it: half a code from before an unplugging is no code. */
    private final class Reading implements DeviceOwner.Session {
        private final ByteSource source;
        private final PresentationFilter filter = new PresentationFilter(outOfSight);
        private final ScanFrames frames = new ScanFrames(this::code);

        private Reading(ByteSource source) {
            this.source = source;
        }

        @Override
        public void serve() throws IOException, InterruptedException {
            board().set(DeviceState.Ready.FINE);
            while (true) {
                frames.accept(source.poll());
            }
        }

        private void code(Symbology symbology, byte[] bytes) {
            ScanSource from =
                    new ScanSource(ScanSource.Way.SCANNER, environment().name());
            ScanData data =
                    new ScanData(symbology, bytes, from, environment().clock().instant());
            if (filter.isNew(data)) {
                scans.read(data);
            }
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
