package app.suanpan.demo.store;

import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.store.Processes.Started;
import app.suanpan.protocol.desk.AgentRuntime;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's box: the agent and the screens on it, all of which one power cut ends and one start brings back. */
final class StoreBox {
    private final ShopFolder folder;
    private final Processes processes;
    private final List<Program> screenPrograms;
    private final List<ChildProcess> screens = new ArrayList<>();
    private final Set<ChildProcess> switchedOff = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private Started<AgentRuntime> agent;
    private boolean screensOn;

    /** Switches the box on: the agent is ready when this returns; the screens are not up yet. */
    StoreBox(ShopFolder folder, Processes processes, List<Program> screenPrograms)
            throws NotReadyException, InterruptedException {
        this.folder = folder;
        this.processes = processes;
        this.screenPrograms = List.copyOf(screenPrograms);
        this.agent = startAgent();
    }

    /** Completes with a sentence if an agent ends although nobody cut its power. */
    CompletableFuture<String> agentLost() {
        return lost;
    }

    /** Shows the screens. */
    synchronized void startScreens() {
        screensOn = true;
        screenPrograms.forEach(program -> screens.add(processes.start(program)));
    }

    /** Ends agent and screens in the middle of whatever they do (SIGKILL), and switches the box on again. */
    synchronized void powerCut() throws NotReadyException, InterruptedException {
        switchedOff.add(agent.process());
        processes.kill(agent.process());
        screens.forEach(processes::kill);
        screens.clear();
        agent = startAgent();
        if (screensOn) {
            startScreens();
        }
    }

    private Started<AgentRuntime> startAgent() throws NotReadyException, InterruptedException {
        Started<AgentRuntime> started =
                processes.start(Programs.agent(folder), folder.root().resolve(AgentRuntime.FILE), StoreBox::runtime);
        ChildProcess process = started.process();
        process.ended().thenAccept(status -> {
            if (!switchedOff.contains(process)) {
                lost.complete("The agent has ended with " + status + ". Its last words:\n" + process.lastWords());
            }
        });
        return started;
    }

    private static Optional<AgentRuntime> runtime(String text) {
        try {
            // It is ready for everybody once phones are served, too.
            return Optional.of(Json.read(text, AgentRuntime.class)).filter(runtime -> runtime.httpPort() != 0);
        } catch (UnreadableJsonException notComplete) {
            return Optional.empty();
        }
    }
}
