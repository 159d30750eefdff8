/**
 * What the web servers of a box and of head office have in common: who is let in when more come than there are places. Start at {@link
 * app.suanpan.protocol.web.FairDoor}.
 *
 * <p>Whoever serves pages brings the web server along; nobody else needs it. This package must never know what the pages say.
 */
@NullMarked
package app.suanpan.protocol.web;

import org.jspecify.annotations.NullMarked;
