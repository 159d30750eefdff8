package app.suanpan.architecture.planted.device.serial;

/** Planted: another driver. */
public final class SerialPort {}
