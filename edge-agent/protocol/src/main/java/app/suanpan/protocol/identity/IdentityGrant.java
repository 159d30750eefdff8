package app.suanpan.protocol.identity;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a box gets from its head office.
 *
 * @param box who it is from now on
 * @param certificate its certificate, DER
 * @param authority the certificate of the authority that signed it, DER: whoever shows a certificate of this one is head office
 * @param feedKey the public half of the key that feeds are signed with, X.509 in Base64; null from a head office without feeds
 */
public record IdentityGrant(
        Box box,
        Bytes certificate,
        Bytes authority,
        @Nullable String feedKey) {
    /** Returns the bytes to send. */
    public Bytes toBytes() {
        var object = WireObject.create()
                .put("tenant", box.tenant())
                .put("store", box.store())
                .put("workstation", box.workstation())
                .put("certificate", Base64.getEncoder().encodeToString(certificate.toArray()))
                .put("authority", Base64.getEncoder().encodeToString(authority.toArray()));
        return (feedKey == null ? object : object.put("feedKey", feedKey)).toBytes();
    }

    /** Reads a grant; refuses bytes that are not one. */
    public static IdentityGrant parse(Bytes wire) {
        var object = WireObject.parse(wire);
        try {
            return new IdentityGrant(
                    new Box(object.text("tenant"), object.text("store"), object.text("workstation")),
                    Bytes.of(Base64.getDecoder().decode(object.text("certificate"))),
                    Bytes.of(Base64.getDecoder().decode(object.text("authority"))),
                    object.optionalText("feedKey").orElse(null));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }
}
