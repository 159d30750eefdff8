package app.suanpan.e2e.road;

import app.suanpan.protocol.topic.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Topics and filters that somebody tries who wants to speak for another box, or hear what is said to it: from a seed. */
final class HostileTopics {
    private static final int LONG_NAME = 60_000;

    private final Box box;
    private final Random random;

    HostileTopics(Box box, Random random) {
        this.box = box;
        this.random = random;
    }

    /** A topic's name, which MQTT takes: without wildcards. */
    String name() {
        return topic(List.of());
    }

    /** A filter, which MQTT takes. */
    String filter() {
        var filter = topic(List.of("+", "+", "+"));
        return switch (random.nextInt(8)) {
            case 0 -> "#";
            case 1 -> filter.substring(0, filter.lastIndexOf('/') + 1) + "#";
            case 2 -> "$share/g/" + filter;
            case 3 -> "$SYS/#";
            default -> filter;
        };
    }

    private String topic(List<String> wild) {
        if (random.nextInt(50) == 0) {
            return "suanpan/v1/" + "x".repeat(LONG_NAME) + "/up";
        }
        var levels = new ArrayList<String>();
        levels.add(pick(wild, "suanpan", "suanpan", "suanpan", "suanpan", "Suanpan", "$SYS", ""));
        levels.add(pick(wild, "v1", "v1", "v1", "v1", "v2", ""));
        levels.add(pick(wild, box.tenant(), box.tenant(), "other", "店", ""));
        levels.add(pick(wild, box.store(), box.store(), "s002", "zone", "s001 ", "%u"));
        levels.add(pick(
                wild, box.workstation(), box.workstation(), "w2", "feed", box.workstation() + "\u200b", "", "north"));
        levels.add(pick(wild, "up", "hello", "ack", "state", "req", "rsp", "feed", "prices", "UP"));
        for (var more = random.nextInt(4); more > 1; more--) {
            levels.add(pick(wild, "head", "prices", "feed", "up", ""));
        }
        return String.join("/", levels);
    }

    private String pick(List<String> wild, String... words) {
        var chosen = random.nextInt(words.length + wild.size());
        return chosen < words.length ? words[chosen] : wild.get(chosen - words.length);
    }
}
