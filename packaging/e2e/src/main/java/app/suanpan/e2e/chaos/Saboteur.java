package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out as the sales go on. Faults of one target follow each other; those of different targets come together, as their
 * sales do. Tills wait when the faults are behind, so that each fault finds work under way.
 */
final class Saboteur implements Cashier.Pace {
    private static final Duration RECENTLY = Duration.ofSeconds(90);
    /** A collector looks once a second who was struck off. */
    private static final int UNTIL_HUNG_UP_MILLIS = 3_000;

    private static final int MOST_ATTEMPTS = 30;

    private final FaultPlan plan;
    private final Scene scene;
    private final long sales;
    private final long slack;
    private final Consumer<String> log;
    private final Consumer<String> problems;
    private final long start = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Instant> noRoom = new ConcurrentHashMap<>();
    private final Map<String, Instant> harmed = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private long sold;
    private long begun;
    /** Where the faults stand that have not begun. */
    private final TreeSet<Long> ahead = new TreeSet<>();

    /**
     * @param sales after so many no till begins another
     * @param log told each fault when it begins and when it is over
     * @param problems told what could not be done
     */
    Saboteur(FaultPlan plan, Scene scene, long sales, Consumer<String> log, Consumer<String> problems) {
        this.plan = plan;
        this.scene = scene;
        this.sales = sales;
        this.slack = 20 + 10 * sales / (plan.faults().size() + 1L);
        this.log = log;
        this.problems = problems;
        plan.faults().forEach(fault -> ahead.add(fault.at()));
    }

    /** How many faults there have been. */
    int done() {
        return done.get();
    }

    /**
     * Whether there is a reason for a process to end by itself: it had no room to write a moment ago, or is a collector that looked for
     * its database while that was not to be reached, and says so to whoever starts it.
     */
    boolean hadReasonToEnd(String name) {
        return recently(noRoom.get(name))
                || Names.databaseRoadOf(name).stream().map(harmed::get).anyMatch(Saboteur::recently);
    }

    private static boolean recently(@Nullable Instant moment) {
        return moment != null && moment.isAfter(Instant.now().minus(RECENTLY));
    }

    @Override
    public boolean awaitTurn() throws InterruptedException {
        lock.lock();
        try {
            while (begun < sales && !ahead.isEmpty() && sold > ahead.first() + slack) {
                changed.await();
            }
            if (begun >= sales) {
                return false;
            }
            begun++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sold() {
        lock.lock();
        try {
            sold++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does everything, in its time. Returns when the last fault is over. */
    void run() throws InterruptedException {
        Map<String, CompletableFuture<Void>> targets = new HashMap<>();
        for (Fault fault : plan.faults()) {
            awaitSold(fault.at());
            // If its target is still down from the last one, it waits, and the others do not wait with it.
            CompletableFuture<Void> before = CompletableFuture.allOf(touched(fault)
                    .map(target -> targets.getOrDefault(target, CompletableFuture.completedFuture(null)))
                    .toArray(CompletableFuture<?>[]::new));
            CompletableFuture<Void> over = before.thenRunAsync(
                    () -> harm(fault),
                    task -> Thread.ofVirtual().name("fault-" + fault.number()).start(task));
            touched(fault).forEach(target -> targets.put(target, over));
        }
        targets.values().forEach(CompletableFuture::join);
    }

    /** A box is struck off and enrolled at a collector that nothing else befalls meanwhile. */
    private static Stream<String> touched(Fault fault) {
        return fault.kind() == Fault.Kind.REVOKE
                ? Stream.of(fault.target(), Names.collector(1))
                : Stream.of(fault.target());
    }

    private void awaitSold(long at) throws InterruptedException {
        lock.lock();
        try {
            while (sold < at) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void begins(Fault fault) {
        lock.lock();
        try {
            ahead.remove(fault.at());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void harm(Fault fault) {
        begins(fault);
        tell("begin", fault);
        harmed.put(fault.target(), Instant.MAX);
        try {
            carryOut(fault);
            done.incrementAndGet();
            harmed.put(fault.target(), Instant.now());
            tell("over", fault);
        } catch (IOException | RuntimeException e) {
            problems.accept("fault " + fault.number() + " could not be carried out: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case KILL -> {
                Victim victim = scene.victim(fault.target());
                victim.kill();
                if (!Names.isBox(fault.target())) {
                    keepPromises(fault);
                }
                last(fault);
                victim.start();
            }
            case FREEZE -> {
                Victim victim = scene.victim(fault.target());
                victim.signal("STOP");
                last(fault);
                victim.signal("CONT");
            }
            case CLOCK -> scene.clock(fault.target()).set(fault.amount());
            case DISK -> {
                noRoom.put(fault.target(), Instant.MAX);
                Disk disk = scene.disk(fault.target());
                Victim user = scene.victim(fault.target());
                disk.fill(user);
                last(fault);
                disk.empty(user);
                noRoom.put(fault.target(), Instant.now());
            }
            case CUT -> pass(fault, Weather.CUT);
            case STILL -> pass(fault, Weather.STILL);
            case SLOW -> pass(fault, Weather.slow(fault.amount()));
            case NARROW -> pass(fault, Weather.narrow(fault.amount()));
            case DOUBLE -> pass(fault, Weather.DOUBLING);
            case RESET -> scene.road(fault.target()).reset();
            case FORGET -> scene.road(fault.target()).forget();
            case REVOKE -> revoke(fault);
        }
    }

    /** Whoever was struck off is heard no more, however much it sells; enrolled anew, it sends what it has. */
    private void revoke(Fault fault) throws IOException, InterruptedException {
        int box = Names.boxNumber(fault.target());
        scene.revoke(box);
        TimeUnit.MILLISECONDS.sleep(UNTIL_HUNG_UP_MILLIS);
        Map<String, Long> then = taken(fault.target());
        last(fault);
        Map<String, Long> now = taken(fault.target());
        if (!now.equals(then)) {
            problems.accept(fault.target() + " was struck off, and yet taken from " + then + " to " + now);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                scene.enrol(box);
                return;
            } catch (IOException e) {
                // Its disk may be full: it is typed again, as somebody would.
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Long> taken(String box) throws IOException {
        try (CollectorBook rows = scene.rows()) {
            Map<String, Long> cursors = rows.cursors();
            cursors.keySet().removeIf(journal -> !journal.startsWith(box + " "));
            return cursors;
        } catch (SQLException e) {
            throw new IOException("the collector's rows cannot be read", e);
        }
    }

    /**
     * What the boxes were told before a collector died is in its database. Looked at while it is dead: afterwards the boxes have
     * sent again what is missing, and nobody would know. A database that was killed itself is looked at in the end.
     */
    private void keepPromises(Fault fault) {
        Map<String, Long> promised = scene.promises().now();
        try (CollectorBook rows = scene.rows()) {
            Promises.broken(promised, rows.cursors())
                    .forEach(broken -> problems.accept("after fault " + fault.number() + " " + broken));
        } catch (SQLException e) {
            log.accept("not looked into after fault " + fault.number() + ": " + e.getMessage());
        }
    }

    private void pass(Fault fault, Weather weather) throws InterruptedException {
        Road road = scene.road(fault.target());
        road.be(weather);
        last(fault);
        road.be(Weather.FAIR);
    }

    private static void last(Fault fault) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(fault.millis());
    }

    private void tell(String what, Fault fault) {
        log.accept(
                "%s\t+%.3f s\t%s\t%s".formatted(Instant.now(), (System.nanoTime() - start) / 1e9, what, fault.line()));
    }
}
