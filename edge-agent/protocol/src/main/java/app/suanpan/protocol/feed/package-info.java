/**
 * The way down: what head office wants its stores to know, as bytes, and how a box follows it.
 *
 * <p>Start reading at {@link app.suanpan.protocol.feed.FeedFollower}. A feed is a list of
 * {@linkplain app.suanpan.protocol.feed.FeedEntry entries} by key, in layers for all stores, a zone or one store; a
 * {@linkplain app.suanpan.protocol.feed.FeedRelease release} leads a layer from one version to another and is signed. Nothing here
 * knows a socket, a file, a clock or a thread.
 */
@NullMarked
package app.suanpan.protocol.feed;

import org.jspecify.annotations.NullMarked;
