package app.suanpan.e2e.chaos;

import app.suanpan.e2e.chaos.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * All faults of a campaign, known before it begins: the same seed, topology and size give the same plan.
 *
 * @param seed from which it was made
 * @param faults in the order in which they begin
 */
record FaultPlan(long seed, List<Fault> faults) {
    private static final int TEN_MINUTES_MILLIS = 600_000;
    private static final int REVOKED_MILLIS = 4_000;

    FaultPlan {
        faults = List.copyOf(faults);
    }

    /** So many chances in the lot. */
    private record Chance(int weight, Kind kind, List<String> targets) {}

    /**
     * Draws a plan.
     *
     * @param boxes how many boxes there are
     * @param count how many faults
     * @param sales over how many sales they are spread
     */
    static FaultPlan draw(long seed, Topology topology, int boxes, int count, long sales) {
        Random random = new Random(seed);
        int revoked = topology.isEnrolled() ? count / 2 : 0;
        List<Chance> chances = chances(topology, boxes);
        int all = chances.stream().mapToInt(Chance::weight).sum();
        List<Fault> faults = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            // The first one finds the tills at work, and after the last one they go on for a while.
            long at = sales * number / (count + 2L);
            if (number == revoked) {
                faults.add(new Fault(number, at, Kind.REVOKE, Names.box(1 + random.nextInt(boxes)), REVOKED_MILLIS, 0));
                continue;
            }
            int left = random.nextInt(all);
            int next = 0;
            while (left >= chances.get(next).weight()) {
                left -= chances.get(next).weight();
                next++;
            }
            Chance chance = chances.get(next);
            String target = chance.targets().get(random.nextInt(chance.targets().size()));
            faults.add(new Fault(
                    number, at, chance.kind(), target, millis(chance.kind(), random), amount(chance.kind(), random)));
        }
        return new FaultPlan(seed, faults);
    }

    private static List<Chance> chances(Topology topology, int boxes) {
        List<String> agents = Names.all(boxes, Names::box);
        List<String> roads = Names.all(boxes, Names::road);
        List<Chance> chances = new ArrayList<>();
        chances.add(new Chance(16, Kind.KILL, agents));
        chances.add(new Chance(8, Kind.FREEZE, agents));
        chances.add(new Chance(9, Kind.CLOCK, agents));
        chances.add(new Chance(6, Kind.DISK, agents));
        network(chances, roads);
        if (!topology.isEnrolled()) {
            // What nobody understands, nobody can say twice.
            chances.add(new Chance(9, Kind.DOUBLE, roads));
        }
        List<String> collectors = Names.all(topology.collectors(), Names::collector);
        chances.add(new Chance(9, Kind.KILL, collectors));
        chances.add(new Chance(4, Kind.FREEZE, collectors));
        chances.add(new Chance(4, Kind.CLOCK, collectors));
        chances.add(new Chance(3, Kind.DISK, collectors));
        if (topology.hasBrokerOutside()) {
            chances.add(new Chance(7, Kind.KILL, List.of(Names.BROKER)));
            chances.add(new Chance(3, Kind.FREEZE, List.of(Names.BROKER)));
            network(chances, Names.all(topology.collectors(), Names::collectorRoad));
            chances.add(new Chance(9, Kind.DOUBLE, Names.all(topology.collectors(), Names::collectorRoad)));
        }
        if (topology.hasDatabaseOutside()) {
            chances.add(new Chance(5, Kind.KILL, List.of(Names.DATABASE)));
            chances.add(new Chance(3, Kind.FREEZE, List.of(Names.DATABASE)));
            List<String> ways = Names.all(topology.collectors(), Names::databaseRoad);
            chances.add(new Chance(4, Kind.CUT, ways));
            chances.add(new Chance(4, Kind.RESET, ways));
            chances.add(new Chance(2, Kind.FORGET, ways));
            chances.add(new Chance(2, Kind.STILL, ways));
            chances.add(new Chance(2, Kind.SLOW, ways));
        }
        return chances;
    }

    private static void network(List<Chance> chances, List<String> roads) {
        chances.add(new Chance(7, Kind.CUT, roads));
        chances.add(new Chance(7, Kind.RESET, roads));
        chances.add(new Chance(3, Kind.FORGET, roads));
        chances.add(new Chance(5, Kind.STILL, roads));
        chances.add(new Chance(5, Kind.SLOW, roads));
        chances.add(new Chance(4, Kind.NARROW, roads));
    }

    private static int millis(Kind kind, Random random) {
        return switch (kind) {
            case CLOCK, RESET, FORGET, REVOKE -> 0;
            case KILL -> random.nextInt(1_000);
            case FREEZE -> 100 + random.nextInt(3_000);
            case DISK -> 200 + random.nextInt(3_000);
            case CUT, STILL, SLOW, NARROW, DOUBLE -> 200 + random.nextInt(4_000);
        };
    }

    private static int amount(Kind kind, Random random) {
        return switch (kind) {
            case CLOCK -> random.nextInt(2 * TEN_MINUTES_MILLIS + 1) - TEN_MINUTES_MILLIS;
            case SLOW -> 5 + random.nextInt(400);
            case NARROW -> 500 + random.nextInt(20_000);
            default -> 0;
        };
    }
}
