package app.suanpan.architecture.planted.unmarked;

/** Planted: nothing says what its package is. */
public final class StandsInNoPackageInfo {}
