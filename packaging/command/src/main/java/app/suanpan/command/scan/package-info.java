/**
 * {@code suanpan scan}: what the till's scan router makes of codes. Start with {@link app.suanpan.command.scan.ScanCommand};
 * docs/scan-router.md describes what comes out. It decides nothing about a code itself.
 */
@NullMarked
package app.suanpan.command.scan;

import org.jspecify.annotations.NullMarked;
