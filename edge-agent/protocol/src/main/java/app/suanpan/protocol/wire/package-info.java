/**
 * Reading and writing the small JSON objects that the protocol's messages are made of, strictly: a message that is not what
 * it should be is refused with a sentence that says why.
 *
 * <p>Start reading at {@link app.suanpan.protocol.wire.WireObject}. This package must never know what a message means, and
 * the journal's events never pass through it: they travel as the bytes that they are.
 */
@NullMarked
package app.suanpan.protocol.wire;

import org.jspecify.annotations.NullMarked;
