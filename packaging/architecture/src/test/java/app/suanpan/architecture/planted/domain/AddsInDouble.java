package app.suanpan.architecture.planted.domain;

/** Planted: a sum that is nearly right. */
public final class AddsInDouble {
    long add(double[] prices) {
        return (long) prices[0];
    }
}
