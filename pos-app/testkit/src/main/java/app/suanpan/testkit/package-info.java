/**
 * Drives and photographs screens in tests, on JavaFX's Headless platform: no display, no waiting between the keys.
 *
 * <p>Start with {@link app.suanpan.testkit.Screen}, a JUnit extension. {@link app.suanpan.testkit.Picture} makes PNGs
 * of any size, {@link app.suanpan.testkit.TextKeys} holds the languages against the code. In an open window {@link app.suanpan.testkit.Glass} sees, and
 * {@link app.suanpan.testkit.Hand} touches. This package knows JavaFX, TestFX and JUnit and nothing of the shop.
 */
@NullMarked
package app.suanpan.testkit;

import org.jspecify.annotations.NullMarked;
