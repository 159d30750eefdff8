/**
 * The certificate by which phones know the store's pages: read from the files that the store's IT laid down, and read again when
 * they lay down others. Start with {@link app.suanpan.pages.tls.ShopCertificate}. Never makes a certificate, see {@code
 * docs/adr/pages-by-a-certificate-that-phones-know.md}.
 */
@NullMarked
package app.suanpan.pages.tls;

import org.jspecify.annotations.NullMarked;
