package app.suanpan.domain.journal;

/**
 * The store's signature under a text.
 *
 * @param key name of the key that made it; empty where nothing is signed
 * @param signature Ed25519, hexadecimal; empty where nothing is signed
 */
public record Seal(String key, String signature) {
    /** No signature: of people whom nobody asks who they are, and where somebody practises. */
    public static final Seal NONE = new Seal("", "");
}
