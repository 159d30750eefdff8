/**
 * Who this box is to its head office: a key that was made here, and the certificate that head office gave for it.
 *
 * <p>Start reading at {@link app.suanpan.agent.identity.IdentityFolder}. A box without one sells as well as any; it only is not believed
 * where boxes have to be enrolled. This package must never hold up a sale.
 */
@NullMarked
package app.suanpan.agent.identity;

import org.jspecify.annotations.NullMarked;
