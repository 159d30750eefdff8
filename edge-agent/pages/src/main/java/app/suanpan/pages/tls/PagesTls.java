package app.suanpan.pages.tls;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How phones reach the pages by HTTPS.
 *
 * @param address what stands before the path in the codes of this store, for example {@code https://join.shop.example}
 * @param certificate a PEM file: the certificate for that name, followed by those that lead to its root
 * @param key a PEM file: its private key, PKCS #8
 */
public record PagesTls(String address, Path certificate, Path key) {

    /** The name that the certificate has to be for. */
    public String host() {
        return URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }
}
