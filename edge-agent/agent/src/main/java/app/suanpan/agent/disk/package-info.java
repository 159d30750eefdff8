/**
 * Room on the disk that the ledger is on: what is kept back so that an open sale can always be finished, and who is told before it is
 * needed. Start reading at {@link app.suanpan.agent.disk.DiskRoom}.
 */
@NullMarked
package app.suanpan.agent.disk;

import org.jspecify.annotations.NullMarked;
