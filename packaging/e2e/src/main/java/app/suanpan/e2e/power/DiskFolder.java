package app.suanpan.e2e.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names in a folder: those that processes see, and those that are on the disk for good. Changes of one name reach the disk in
 * their order; two names need not, unless a renaming ties them together.
 */
final class DiskFolder implements DiskNode {
    private final Map<String, DiskNode> seen = new TreeMap<>();
    private final Map<String, DiskNode> settled = new TreeMap<>();
    private final List<Change> pending = new ArrayList<>();

    /** From now on {@code name} is {@code node}, or nothing; a renaming takes {@code before} away in the same change. */
    private record Change(
            long at,
            String name,
            @Nullable DiskNode node,
            @Nullable String before) {
        void make(Map<String, DiskNode> names) {
            if (before != null) {
                names.remove(before);
            }
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        }
    }

    /** Puts something in that is on the disk already. */
    void found(String name, DiskNode node) {
        seen.put(name, node);
        settled.put(name, node);
    }

    @Nullable
    DiskNode get(String name) {
        return seen.get(name);
    }

    void put(long at, String name, DiskNode node) {
        change(new Change(at, name, node, null));
    }

    void remove(long at, String name) {
        change(new Change(at, name, null, null));
    }

    void rename(long at, String from, String to) {
        DiskNode node = seen.get(from);
        if (node == null) {
            throw new IllegalStateException(from + " was renamed and is not there");
        }
        change(new Change(at, to, node, from));
    }

    private void change(Change change) {
        pending.add(change);
        change.make(seen);
    }

    @Override
    public void settle(long before) {
        int done = 0;
        while (done < pending.size() && pending.get(done).at() < before) {
            pending.get(done++).make(settled);
        }
        pending.subList(0, done).clear();
    }

    /** The names that a power cut leaves. */
    Map<String, DiskNode> remains(Fate fate) {
        Map<String, DiskNode> names = new TreeMap<>(settled);
        if (fate.random().nextBoolean()) {
            // A file system with a journal of its own: the first so many.
            pending.subList(0, fate.prefix(pending.size())).forEach(change -> change.make(names));
            return names;
        }
        Map<String, Boolean> stopped = new HashMap<>();
        for (Change change : pending) {
            String before = change.before();
            boolean over = stopped.getOrDefault(change.name(), false)
                    || (before != null && stopped.getOrDefault(before, false))
                    || !fate.keeps();
            if (over) {
                stopped.put(change.name(), true);
                if (before != null) {
                    stopped.put(before, true);
                }
            } else {
                change.make(names);
            }
        }
        return names;
    }
}
