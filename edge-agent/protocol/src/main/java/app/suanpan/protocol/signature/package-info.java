/**
 * The store's signatures under events: keys, and what can be said of a signature by whoever has the journal alone. Start with
 * {@link app.suanpan.protocol.signature.SignatureBook}. It knows no file and no database: where the secret half of a key lies is the
 * store's affair.
 */
@NullMarked
package app.suanpan.protocol.signature;

import org.jspecify.annotations.NullMarked;
