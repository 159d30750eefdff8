/**
 * Who may speak to this collector: the certificate authority that says which box is which, the codes by which boxes are enrolled, and what
 * is no longer trusted.
 *
 * <p>Start reading at {@link app.suanpan.collector.authority.Enrolments}. The authority's key lies in a folder of its own
 * ({@link app.suanpan.collector.authority.Authority}), what it signed in the database, so that a copy of the database is nobody's key. This
 * package must never look into an event.
 */
@NullMarked
package app.suanpan.collector.authority;

import org.jspecify.annotations.NullMarked;
