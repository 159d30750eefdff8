/**
 * The shop's line to the outside, which can be switched off. Start with {@link app.suanpan.demo.network.Internet}. Carries
 * bytes and does not look at them.
 */
@NullMarked
package app.suanpan.demo.network;

import org.jspecify.annotations.NullMarked;
