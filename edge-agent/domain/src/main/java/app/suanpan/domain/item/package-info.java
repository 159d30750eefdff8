/**
 * What is sold and how a scan is understood: items, GTINs, in-store codes and the scan router's table. Start with {@link app.suanpan.domain.item.ScanInterpreter}. Never looks anything up.
 */
@NullMarked
package app.suanpan.domain.item;

import org.jspecify.annotations.NullMarked;
