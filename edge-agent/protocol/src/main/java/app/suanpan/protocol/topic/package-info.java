/**
 * The MQTT topics of the road to the cloud, and who a topic belongs to.
 *
 * <p>Start reading at {@link app.suanpan.protocol.topic.Topic}. A topic's box is the only identity that a broker can
 * guard, so whatever a message says about itself has to equal it.
 */
@NullMarked
package app.suanpan.protocol.topic;

import org.jspecify.annotations.NullMarked;
