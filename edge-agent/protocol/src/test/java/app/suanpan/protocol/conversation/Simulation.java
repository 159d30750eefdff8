package app.suanpan.protocol.conversation;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A few boxes, a broker and two collectors over one database, and everything between them going wrong: messages lost, repeated and
 * overtaken, connections and power cut, transactions that fail or are never answered, the database put back to its backup; boxes put
 * back to old images, replaced, emptied, and doubled; clocks that say anything. One seed is one history.
 *
 * <p>After each step hold what sync.md calls I1 to I8; when nothing goes wrong any more, everything that is still in a journal arrives.
 */
final class Simulation {
    /** Generous: the longest wait for an answer is 37 s, an idle box greets once a minute. */
    private static final long CALM_MILLIS = 300_000;

    private static final int BOXES = 2;
    private static final int MOST_BOXES = 4;

    private final SimulatedWorld world;
    private final int misfortunes;
    private final SimulatedDatabase database = new SimulatedDatabase();
    private final List<SimulatedCollector> collectors;
    private final SimulatedBroker broker;
    private final List<SimulatedBox> boxes = new ArrayList<>();
    private final Set<String> emptied = new HashSet<>();
    private final JournalChain chain = new JournalChain();
    private int facts;

    /**
     * @param seed decides everything
     * @param mutant the mistake that is planted
     * @param most after so many misfortunes nothing goes wrong any more, even if the seed had more in store
     * @param isTraced whether to remember what happened
     */
    Simulation(long seed, Mutant mutant, int most, boolean isTraced) {
        this.world = new SimulatedWorld(seed, mutant, isTraced);
        this.misfortunes = Math.min(most, 10 + world.random().nextInt(30));
        this.collectors = List.of(new SimulatedCollector(world, database), new SimulatedCollector(world, database));
        this.broker = new SimulatedBroker(world, collectors);
        for (var i = 1; i <= BOXES; i++) {
            boxes.add(new SimulatedBox(
                    world, broker, chain, new Box("t", "s", "w" + i), new SimulatedJournal(chain, world.random())));
        }
    }

    /** A whole history. */
    Simulation(long seed, Mutant mutant) {
        this(seed, mutant, Integer.MAX_VALUE, false);
    }

    /** Lives through the history; an assertion error says what was lost, doubled, or never arrived. */
    void run() {
        boxes.forEach(SimulatedBox::connect);
        world.in(0, () -> nextMisfortune(misfortunes));
        while (world.isFaulty() && world.step(Long.MAX_VALUE)) {
            // Each step checks what it does.
        }
        var end = world.now() + CALM_MILLIS;
        while (!isSettled()) {
            if (!world.step(end)) {
                throw new AssertionError("never settled: " + boxes + ", missing " + missing());
            }
        }
    }

    /** What happened, if it was traced. */
    List<String> trace() {
        return world.traced();
    }

    private void nextMisfortune(int left) {
        if (left == 0) {
            world.trace(() -> "nothing goes wrong any more");
            world.calm();
            boxes.forEach(SimulatedBox::cut);
            boxes.forEach(box -> sell(box, 1));
            return;
        }
        misfortune();
        world.in(50 + world.random().nextInt(1_200), () -> nextMisfortune(left - 1));
    }

    private void misfortune() {
        var box = boxes.get(world.random().nextInt(boxes.size()));
        switch (world.random().nextInt(40)) {
            case 0, 1, 2 -> happens("is cut off", box, SimulatedBox::cut);
            case 3, 4 -> happens("loses power", box, SimulatedBox::powerCut);
            case 5, 6 -> happens("is copied to an image", box, SimulatedBox::takeImage);
            case 7 -> happens("is put back to its image and notices", box, gone -> gone.restoreImage(true));
            case 8 -> happens("is put back to its image", box, gone -> gone.restoreImage(false));
            case 9 -> happens("is replaced", box, SimulatedBox::replace);
            case 10 -> happens("is emptied, if it may be", box, this::empty);
            case 11 -> {
                if (boxes.size() < MOST_BOXES) {
                    happens("is doubled", box, twin -> {
                        var second = twin.clone(world);
                        boxes.add(second);
                        second.connect();
                    });
                }
            }
            case 12, 13 -> {
                world.trace(() -> "the broker forgets everything");
                broker.forgetEverything();
            }
            case 14, 15 -> {
                world.trace(() -> "a collector crashes");
                collectors.get(world.random().nextInt(collectors.size())).crash();
            }
            case 16, 17 -> backUp();
            case 18, 19 -> {
                world.trace(() -> "the database goes back to its backup");
                database.restoreBackup();
                collectors.forEach(SimulatedCollector::crash);
            }
            case 20 -> sell(box, 30);
            default -> sell(box, 1 + world.random().nextInt(5));
        }
    }

    private void happens(String what, SimulatedBox box, Consumer<SimulatedBox> fault) {
        world.trace(() -> box + " " + what);
        fault.accept(box);
    }

    /** Emptied is only what the collector has. Should it go back to a backup without that, it comes from what was put aside, by hand. */
    private void empty(SimulatedBox box) {
        if (box.mayBeEmptied() || world.mutant() == Mutant.RESET_UNACKNOWLEDGED) {
            emptied.addAll(facts(box.journal().events()));
            box.replace();
        }
    }

    private void backUp() {
        world.trace(() -> "the database is backed up");
        database.backUp();
    }

    private void sell(SimulatedBox box, int sales) {
        world.trace(() -> box + " sells " + sales);
        for (var i = 0; i < sales; i++) {
            box.sell("fact " + ++facts);
        }
        box.sold();
    }

    private boolean isSettled() {
        return boxes.stream().allMatch(SimulatedBox::isSettled) && missing() == 0;
    }

    /** How many facts are not held that still are in a journal, or were in one that was emptied. */
    private long missing() {
        var held = database.facts();
        var ofBoxes = boxes.stream()
                .flatMap(box -> box.journal().events().stream())
                .filter(event -> !held.contains(event.body().asUtf8()))
                .count();
        return database.life() > 0
                ? ofBoxes
                : ofBoxes
                        + emptied.stream().filter(fact -> !held.contains(fact)).count();
    }

    private static List<String> facts(List<StoredEvent> events) {
        return events.stream().map(event -> event.body().asUtf8()).toList();
    }
}
