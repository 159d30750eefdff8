/**
 * What head office says, apart from items: {@code feeds.db}, with every layer's word and how far each is followed. Start with
 * {@link app.suanpan.ledger.feed.FeedBook}.
 */
@NullMarked
package app.suanpan.ledger.feed;

import org.jspecify.annotations.NullMarked;
