/**
 * Files of a store that people write and head office may send: read alike where they are published and where they are put to use, so that
 * what a store would refuse is not published to a thousand of them.
 *
 * <p>Start reading at {@link app.suanpan.protocol.storefile.SentFiles}, which says what may be sent. Each reader refuses what it does not
 * understand with a sentence that says where. Nothing here opens a file or knows where it lies.
 */
@NullMarked
package app.suanpan.protocol.storefile;

import org.jspecify.annotations.NullMarked;
