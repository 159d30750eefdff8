package app.suanpan.architecture.planted.agent;

import app.suanpan.architecture.planted.device.escpos.EscPosPrinter;

/** Planted: an application that names a driver. */
public final class CallsTheDriver {
    EscPosPrinter printer = new EscPosPrinter();
}
