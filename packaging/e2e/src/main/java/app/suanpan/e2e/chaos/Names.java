package app.suanpan.e2e.chaos;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How plan and log call what can be harmed. */
final class Names {
    static final String BROKER = "broker";
    static final String DATABASE = "database";

    private Names() {}

    /** The agent of a box. */
    static String box(int number) {
        return ChaosShop.box(number);
    }

    /** Whether it is an agent's. */
    static boolean isBox(String name) {
        return name.startsWith("box-");
    }

    /** Which box an agent's name is of. */
    static int boxNumber(String name) {
        return Integer.parseInt(name.substring("box-".length()));
    }

    static String collector(int number) {
        return "collector-" + number;
    }

    /** From a collector to a broker outside. */
    static String collectorRoad(int collector) {
        return "road-collector-" + collector;
    }

    /** From a collector to a database outside. */
    static String databaseRoad(int collector) {
        return "road-database-" + collector;
    }

    /** What lies between a collector and its rows, and where they are; nothing for whoever is no collector. */
    static List<String> databaseRoadOf(String name) {
        return name.startsWith("collector-")
                ? List.of(DATABASE, "road-database-" + name.substring("collector-".length()))
                : List.of();
    }

    /** From a box to the broker. */
    static String road(int box) {
        return "road-" + ChaosShop.box(box);
    }

    /** One name for each number from 1. */
    static List<String> all(int count, IntFunction<String> name) {
        return IntStream.rangeClosed(1, count).mapToObj(name).toList();
    }
}
