package app.suanpan.device;

/** A bar code scanner that is read as a device, never through the focus of a text field. */
public interface Scanner extends Device {

    /** Tells the listener every code from now on, and the first listener also what was read before there was one. */
    Subscription onScan(ScanListener listener);
}
