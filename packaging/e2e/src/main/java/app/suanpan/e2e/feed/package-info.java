/**
 * What head office sends, while the box dies in the middle of it or its disk is full: {@link app.suanpan.e2e.feed.FeedCampaign} is where to
 * begin.
 */
@NullMarked
package app.suanpan.e2e.feed;

import org.jspecify.annotations.NullMarked;
