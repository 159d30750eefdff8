/**
 * Sockets for MQTT, plain and by TLS, that send at once: what is small must not wait for the other end's delayed acknowledgement.
 *
 * <p>Both ends of the road use them, for both are clients of a broker. This package must never know what is sent.
 */
@NullMarked
package app.suanpan.protocol.socket;

import org.jspecify.annotations.NullMarked;
