package app.suanpan.architecture.planted.kiosk;

/** Planted: a screen of the kiosk. */
public final class AttractScreen {}
