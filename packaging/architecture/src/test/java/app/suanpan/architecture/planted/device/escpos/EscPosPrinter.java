package app.suanpan.architecture.planted.device.escpos;

/** Planted: a driver. */
public final class EscPosPrinter {}
