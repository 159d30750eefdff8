package app.suanpan.e2e.chaos;

/**
 * How a road is.
 *
 * @param open whether new connections are taken; otherwise they are refused
 * @param still whether nothing moves, and what is under way waits
 * @param delayMillis how long each piece takes, to either side
 * @param bytesPerSecond how much goes through, to either side; 0 for as much as comes
 * @param doubling whether messages come twice, and old ones again
 */
record Weather(boolean open, boolean still, int delayMillis, int bytesPerSecond, boolean doubling) {
    static final Weather FAIR = new Weather(true, false, 0, 0, false);
    static final Weather CUT = new Weather(false, false, 0, 0, false);
    static final Weather STILL = new Weather(true, true, 0, 0, false);
    static final Weather DOUBLING = new Weather(true, false, 0, 0, true);

    static Weather slow(int delayMillis) {
        return new Weather(true, false, delayMillis, 0, false);
    }

    static Weather narrow(int bytesPerSecond) {
        return new Weather(true, false, 0, bytesPerSecond, false);
    }
}
