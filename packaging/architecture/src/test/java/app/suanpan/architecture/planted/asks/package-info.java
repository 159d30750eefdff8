/** Planted: see {@link app.suanpan.architecture.ServiceListsTest}. */
@NullMarked
package app.suanpan.architecture.planted.asks;

import org.jspecify.annotations.NullMarked;
