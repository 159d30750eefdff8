package app.suanpan.architecture.planted.device.escpos;

import app.suanpan.architecture.planted.device.serial.SerialPort;

/** Planted: a driver that cannot be shipped alone. */
public final class BorrowsFromTheSerialDriver {
    SerialPort port = new SerialPort();
}
