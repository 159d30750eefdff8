package app.suanpan.agent.feed;

import app.suanpan.agent.feed.FeedSink.UnusableException;
import app.suanpan.domain.member.Guide;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.GuideRoster.Badge;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Guides and revoked badges, as head office lists them. */
final class GuideList {
    private static final String GUIDE = "guide/";
    private static final String BADGE = "badge/";

    private final GuideRoster roster;

    GuideList(GuideRoster roster) {
        this.roster = roster;
    }

    /** Puts guides and revocations into the roster, all at once: whoever is in the list no more has left, and badges out of it count again. */
    void take(SortedMap<String, String> said) {
        List<Guide> guides = new ArrayList<>();
        List<Badge> revoked = new ArrayList<>();
        said.forEach((key, value) -> {
            try {
                if (key.startsWith(GUIDE)) {
                    guides.add(Json.read(value.getBytes(StandardCharsets.UTF_8), Guide.class));
                } else if (key.startsWith(BADGE)) {
                    String[] parts = key.substring(BADGE.length()).split("/", -1);
                    revoked.add(new Badge(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
                }
            } catch (UnreadableJsonException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new UnusableException("the entry " + key + " is no guide and no badge", e);
            }
        });
        roster.takeFromHeadOffice(guides, revoked);
    }
}
