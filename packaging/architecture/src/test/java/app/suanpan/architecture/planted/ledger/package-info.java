/** Planted: see {@link app.suanpan.architecture.ArchitectureTest}. */
@NullMarked
package app.suanpan.architecture.planted.ledger;

import org.jspecify.annotations.NullMarked;
