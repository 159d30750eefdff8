package app.suanpan.domain.member;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes. Each use says its own label first, so that what one use produced is worthless to another. */
final class Hmac {

    private Hmac() {}

    static byte[] sha256(byte[] key, String label, byte[] data) {
        Mac mac = mac("HmacSHA256", key);
        mac.update(label.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(data);
    }

    static byte[] sha256(byte[] key, String label, String data) {
        return sha256(key, label, data.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] plain(String algorithm, byte[] key, byte[] data) {
        return mac(algorithm, key).doFinal(data);
    }

    private static Mac mac(String algorithm, byte[] key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
