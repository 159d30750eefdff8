/**
 * The road from ledger to collector under bad weather: real ledgers, real brokers, real processes. Whatever happens, every
 * committed event is at the collector once, with the bytes of the ledger. Start with
 * {@link app.suanpan.e2e.road.RoadToTheCloudTest}.
 */
@NullMarked
package app.suanpan.e2e.road;

import org.jspecify.annotations.NullMarked;
