/**
 * How messages come in and acknowledgements go out: an MQTT broker inside this process, or a connection to one outside.
 *
 * <p>Start reading at {@link app.suanpan.collector.broker.Receiver}: it is all that the rest of the collector shows to a
 * broker. What a message means is none of this package's business; it never reads a payload.
 */
@NullMarked
package app.suanpan.collector.broker;

import org.jspecify.annotations.NullMarked;
