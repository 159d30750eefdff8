/**
 * Work that a collector does again and again behind serving: adding up, looking what has changed, saying that it is there.
 *
 * <p>Start reading at {@link app.suanpan.collector.rounds.Rounds}. This package must never know what is done in a round.
 */
@NullMarked
package app.suanpan.collector.rounds;

import org.jspecify.annotations.NullMarked;
