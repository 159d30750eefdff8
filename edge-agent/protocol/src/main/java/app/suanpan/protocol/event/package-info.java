/**
 * Journal events as bytes: encoded once when they are committed, never again. Start with
 * {@link app.suanpan.protocol.event.EventCodec}. Golden files in the tests hold every released form.
 */
@NullMarked
package app.suanpan.protocol.event;

import org.jspecify.annotations.NullMarked;
