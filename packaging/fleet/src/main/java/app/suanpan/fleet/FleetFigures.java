package app.suanpan.fleet;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a fleet's boxes have seen together.
 *
 * @param greeted from a hello to its acknowledgement
 * @param acknowledged from a sale at a connected box to its acknowledgement
 * @param envelopes how many were sent, repetitions included
 * @param envelopeBytes how many bytes these had on the wire, topic and MQTT's own not counted
 * @param sales how many were made
 * @param saleBytes how many bytes their events had in the journal
 */
public record FleetFigures(
        Latencies greeted,
        Latencies acknowledged,
        AtomicLong envelopes,
        AtomicLong envelopeBytes,
        AtomicLong sales,
        AtomicLong saleBytes) {
    /** Returns figures of nothing yet. */
    public static FleetFigures fresh() {
        return new FleetFigures(
                new Latencies(),
                new Latencies(),
                new AtomicLong(),
                new AtomicLong(),
                new AtomicLong(),
                new AtomicLong());
    }
}
