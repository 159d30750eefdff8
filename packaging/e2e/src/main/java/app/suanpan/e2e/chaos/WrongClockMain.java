package app.suanpan.e2e.chaos;

import app.suanpan.agent.AgentMain;
import app.suanpan.collector.CollectorMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Starts the store's agent, or the collector, as their own programs do, but with a clock that the campaign sets. */
public final class WrongClockMain {
    private WrongClockMain() {}

    /**
     * Runs until the program is told to end.
     *
     * @param args {@code agent} or {@code collector}, the file of the clock, and the program's own arguments
     */
    public static void main(String[] args) {
        WrongClock clock = WrongClock.of(Path.of(args[1]));
        List<String> arguments = Arrays.asList(args).subList(2, args.length);
        System.exit(args[0].equals("agent") ? AgentMain.run(arguments, clock) : CollectorMain.run(arguments, clock));
    }
}
