/**
 * The way down: what head office wants its stores to know, as bytes.
 *
 * <p>A feed is a list of {@linkplain app.suanpan.protocol.feed.FeedEntry entries} by key, written one a line.
 */
@NullMarked
package app.suanpan.protocol.feed;

import org.jspecify.annotations.NullMarked;
