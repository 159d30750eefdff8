package app.suanpan.device;

/**
 * Hears every code that a scanner or camera reads, in order, on the device's thread; what was read before anybody listened on the
 * thread that began to. Return at once: the device waits.
 */
@FunctionalInterface
public interface ScanListener {
    /** A code was read. */
    void scanned(ScanData data);
}
