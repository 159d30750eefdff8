/**
 * The demonstration shop as it runs: its folder, its configuration, its processes, its people. Start with {@link
 * app.suanpan.demo.store.RunningShop}.
 */
@NullMarked
package app.suanpan.demo.store;

import org.jspecify.annotations.NullMarked;
