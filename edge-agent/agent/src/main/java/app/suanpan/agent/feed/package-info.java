/**
 * Follows what head office sends down, and puts it to use while the shop sells.
 *
 * <p>Start reading at {@link app.suanpan.agent.feed.FeedRoad}. When to ask for what is decided in
 * {@code app.suanpan.protocol.feed.FeedFollower}; here are the threads, the pieces on the disk, and what is done with each feed. Whatever
 * goes wrong, what is in use stays in use.
 */
@NullMarked
package app.suanpan.agent.feed;

import org.jspecify.annotations.NullMarked;
