package app.suanpan.architecture.planted.collector;

/** Planted: the cloud. */
public final class Console {}
