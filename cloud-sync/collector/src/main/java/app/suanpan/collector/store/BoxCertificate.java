package app.suanpan.collector.store;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that a box was given.
 *
 * @param serial its serial number, hexadecimal
 * @param box whose it is
 * @param publicKey the key it speaks for, X.509 in Base64: the box signs with that one's other half
 * @param body the certificate, DER
 * @param issuedAt when it was given
 * @param expiresAt from when on it is no longer good
 * @param usedAt when the box was first seen to use it; null until then
 * @param ended why it ended before its time: {@link Distrust#REVOKED} or {@link Distrust#REPLACED}; null if it did not
 * @param endedAt when
 */
public record BoxCertificate(
        String serial,
        Box box,
        String publicKey,
        Bytes body,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Distrust ended,
        @Nullable Instant endedAt) {
    /** Why nobody is believed who shows it or signs with its key, or null if who does is believed. */
    public @Nullable Distrust objection(Instant now) {
        if (ended != null) {
            return ended;
        }
        return now.isBefore(expiresAt) ? null : Distrust.EXPIRED;
    }
}
