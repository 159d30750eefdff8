/**
 * What boxes ask on their own topic, and who answers: a {@link app.suanpan.collector.request.RequestDesk} for each matter, one in front of the
 * other, so that who asks while a customer waits does not stand behind a million items.
 */
@NullMarked
package app.suanpan.collector.request;

import org.jspecify.annotations.NullMarked;
