/**
 * JSON as Suanpan writes it: one mapper for events, desk messages and stored sessions, so that a record reads the same
 * everywhere. Start with {@link app.suanpan.protocol.json.Json}. Knows no particular message.
 */
@NullMarked
package app.suanpan.protocol.json;

import org.jspecify.annotations.NullMarked;
