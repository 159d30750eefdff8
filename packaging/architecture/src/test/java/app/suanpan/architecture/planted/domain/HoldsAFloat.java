package app.suanpan.architecture.planted.domain;

/** Planted: an amount that is nearly right. */
public final class HoldsAFloat {
    Float price = 0.1f;
}
