package app.suanpan.ledger.member;

import app.suanpan.domain.member.PersonalData;
import app.suanpan.ledger.search.MemoryNames;
import app.suanpan.ledger.search.NameSearch.Hit;
import app.suanpan.ledger.search.Rank;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Members by first name and by the end of their phone number, in memory only: on the disk both are ciphertext. It is made anew
 * whenever a store opens and holds what a search needs, nothing else.
 */
final class MemberIndex {
    /** With fewer figures of a phone number, and nothing else typed, too many would answer. */
    static final int FEWEST_FIGURES = 4;
    /** Beside a name so few figures narrow it down. */
    private static final int FEWEST_BESIDE_NAME = 2;

    private static final int TAILS = 10_000;
    private static final int LONGEST_PHONE = 14;
    private static final long NO_PHONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final MemoryNames names = new MemoryNames();
    private final Map<UUID, Entry> members = new HashMap<>();
    private final Map<Integer, List<Entry>> byName = new HashMap<>();
    private final Map<Integer, List<Entry>> byTail = new HashMap<>();

    /**
     * Who answers.
     *
     * @param members those whose answers are best, best first; all that answer equally well, or none of them
     * @param more whether others answer too: one more character would tell
     */
    record Answer(List<UUID> members, boolean more) {}

    /** One member: where the name stands, and the number within its country. */
    private record Entry(UUID id, int name, long phone) {
        int tail() {
            return (int) (phone % TAILS);
        }
    }

    /** Makes a member found, in place of what was known of them. */
    void put(UUID id, PersonalData data) {
        lock.lock();
        try {
            forget(id);
            long phone = data.phone().map(it -> Long.parseLong(it.national())).orElse(NO_PHONE);
            int name = names.add(data.firstName());
            if (name == MemoryNames.NO_NAME && phone == NO_PHONE) {
                return;
            }
            Entry entry = new Entry(id, name, phone);
            members.put(id, entry);
            if (name != MemoryNames.NO_NAME) {
                byName.computeIfAbsent(name, ignored -> new ArrayList<>(1)).add(entry);
            }
            if (phone != NO_PHONE) {
                byTail.computeIfAbsent(entry.tail(), ignored -> new ArrayList<>(1))
                        .add(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a member, and the name too if nobody else has it. */
    void forget(UUID id) {
        lock.lock();
        try {
            Entry entry = members.remove(id);
            if (entry == null) {
                return;
            }
            if (entry.name() != MemoryNames.NO_NAME && isEmptyWithout(byName, entry.name(), entry)) {
                names.remove(entry.name());
            }
            if (entry.phone() != NO_PHONE) {
                isEmptyWithout(byTail, entry.tail(), entry);
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean isEmptyWithout(Map<Integer, List<Entry>> lists, int key, Entry entry) {
        List<Entry> list = lists.get(key);
        list.remove(entry);
        return list.isEmpty() && lists.remove(key) != null;
    }

    /** Members who can be found. */
    int size() {
        lock.lock();
        try {
            return members.size();
        } finally {
            lock.unlock();
        }
    }

    /** Who answers a name, the last figures of a phone number, or both; see {@link Answer}. */
    Answer find(String text, int most) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String figures = typed.replaceAll("\\P{Nd}", "");
        String name = typed.replaceAll("\\p{Nd}", " ").strip();
        lock.lock();
        try {
            boolean named = name.chars().anyMatch(Character::isLetter);
            if (!named) {
                boolean enough = figures.length() >= FEWEST_FIGURES;
                return enough ? whole(List.of(endingIn(figures)), most) : new Answer(List.of(), !figures.isEmpty());
            }
            Answer answer = whole(
                    figures.length() < FEWEST_BESIDE_NAME
                            ? ranked(names.find(name), byName)
                            : ranked(name, endingIn(figures)),
                    most);
            // There are names with figures in them.
            boolean nobody = answer.members().isEmpty() && !answer.more();
            return nobody && !figures.isEmpty() ? whole(ranked(names.find(typed), byName), most) : answer;
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> endingIn(String figures) {
        if (figures.length() > LONGEST_PHONE) {
            return List.of();
        }
        long end = Long.parseLong(figures);
        long scale = Math.powExact(10L, figures.length());
        Collection<Entry> among = figures.length() < FEWEST_FIGURES
                ? members.values()
                : byTail.getOrDefault((int) (end % TAILS), List.of());
        return among.stream()
                .filter(entry -> entry.phone() != NO_PHONE && entry.phone() % scale == end)
                .toList();
    }

    private List<List<Entry>> ranked(String name, List<Entry> among) {
        Map<Integer, List<Entry>> here = new HashMap<>();
        among.stream()
                .filter(entry -> entry.name() != MemoryNames.NO_NAME)
                .forEach(entry -> here.computeIfAbsent(entry.name(), ignored -> new ArrayList<>())
                        .add(entry));
        return ranked(names.rank(name, here.keySet()), here);
    }

    /** Those of one rank together, best first; who is meant only by a typing error is none of our business while others are meant. */
    private static List<List<Entry>> ranked(List<Hit> hits, Map<Integer, List<Entry>> byName) {
        List<List<Entry>> groups = new ArrayList<>();
        Rank last = Rank.NONE;
        for (Hit hit : hits) {
            if (!groups.isEmpty() && hit.rank().compareTo(Rank.APART) >= 0 && last.compareTo(Rank.APART) < 0) {
                break;
            }
            if (hit.rank() != last) {
                groups.add(new ArrayList<>());
                last = hit.rank();
            }
            groups.getLast().addAll(byName.get(hit.position()));
        }
        return groups;
    }

    /** Whole groups, as long as they fit: of those who answer equally well nobody is shown before the others. */
    private static Answer whole(List<List<Entry>> groups, int most) {
        List<UUID> shown = new ArrayList<>();
        for (List<Entry> group : groups) {
            if (shown.size() + group.size() > most) {
                return new Answer(shown, true);
            }
            group.stream().map(Entry::id).sorted(Comparator.naturalOrder()).forEach(shown::add);
        }
        return new Answer(shown, false);
    }
}
