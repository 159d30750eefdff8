package app.suanpan.protocol.feed;

import java.util.ArrayList;
import java.util.List;

/** Lists of what is to be done. */
final class FeedActions {
    private FeedActions() {}

    static List<FeedAction> join(List<FeedAction> first, List<FeedAction> then) {
        List<FeedAction> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
