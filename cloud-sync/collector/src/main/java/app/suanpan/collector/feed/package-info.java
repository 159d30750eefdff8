/**
 * The way down: publishes what head office wants its stores to know, and gives it to the boxes that ask.
 *
 * <p>Start reading at {@link app.suanpan.collector.feed.FeedPublisher}, which makes releases of a file, then
 * {@link app.suanpan.collector.feed.FeedClerk}, which answers boxes. Both know the database and nothing else, so it does not
 * matter which process publishes and which answers.
 */
@NullMarked
package app.suanpan.collector.feed;

import org.jspecify.annotations.NullMarked;
