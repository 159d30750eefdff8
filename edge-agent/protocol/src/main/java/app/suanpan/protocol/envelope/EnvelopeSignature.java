package app.suanpan.protocol.envelope;

import app.suanpan.protocol.signature.SigningKey;

/**
 * What a box signs of a batch: everything that its header says. The events are signed with it, because the header has the hash of the last of
 * them, in which all before it are.
 */
public final class EnvelopeSignature {
    private EnvelopeSignature() {}

    /** Returns the header with the signature of the box's key. */
    public static EnvelopeHeader sign(EnvelopeHeader header, SigningKey key) {
        return header.signedWith(key.name() + " " + key.sign(text(header)));
    }

    /** Returns the name of the key that a header says it is signed with; empty if it does not say. */
    public static String keyName(String signature) {
        var space = signature.indexOf(' ');
        return space < 0 ? "" : signature.substring(0, space);
    }

    /** Returns the signature proper, hexadecimal. */
    public static String hex(String signature) {
        return signature.substring(signature.indexOf(' ') + 1);
    }

    /** Returns the text that is signed: one line a word, in which no word has a line feed. */
    public static String text(EnvelopeHeader header) {
        return String.join(
                "\n",
                "suanpan envelope 1",
                header.box().path(),
                header.epoch().hex(),
                Long.toString(header.base()),
                header.baseHash().hex(),
                Long.toString(header.first()),
                Integer.toString(header.count()),
                header.prevHash().hex(),
                header.headHash().hex(),
                header.sentAt().toString(),
                "");
    }
}
