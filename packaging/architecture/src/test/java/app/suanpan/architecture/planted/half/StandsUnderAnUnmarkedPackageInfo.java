package app.suanpan.architecture.planted.half;

/** Planted: its package is described, but null may be anywhere. */
public final class StandsUnderAnUnmarkedPackageInfo {}
