package app.suanpan.device.slip;

/** Where something stands on the paper. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
