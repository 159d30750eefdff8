package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.topic.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A broker that promises nothing: it loses, repeats and overtakes, forgets everything, and says again what was said long ago. */
final class SimulatedBroker {
    private final SimulatedWorld world;
    private final List<SimulatedCollector> collectors;
    private final List<SimulatedBox> boxes = new ArrayList<>();
    private final Map<Box, Acknowledgement> retained = new HashMap<>();
    private int life;

    SimulatedBroker(SimulatedWorld world, List<SimulatedCollector> collectors) {
        this.world = world;
        this.collectors = collectors;
    }

    void add(SimulatedBox box) {
        boxes.add(box);
    }

    /** Everything that was under way or kept is gone, and so are all connections. */
    void forgetEverything() {
        life++;
        retained.clear();
        boxes.forEach(SimulatedBox::cut);
    }

    /** A box has come: it may be told what was meant for it earlier. */
    void connected(SimulatedBox box) {
        var old = retained.get(box.name());
        if (old != null && world.happens(3)) {
            world.in(world.random().nextInt(50), () -> box.hear(old));
        }
    }

    /** Carries a message to any one collector; twice may be two of them. */
    void up(SimulatedBox from, Consumer<SimulatedCollector> message) {
        carry(from, () -> message.accept(collectors.get(world.random().nextInt(collectors.size()))));
    }

    /** Carries an answer to whoever has that name. */
    void down(Box name, Acknowledgement answer) {
        retained.put(name, answer);
        for (var box : boxes) {
            if (box.name().equals(name)) {
                carry(box, () -> box.hear(answer));
            }
        }
    }

    private void carry(SimulatedBox box, Runnable arrival) {
        var connection = box.connection();
        var bornIn = life;
        var copies = world.happens(10) ? 0 : world.happens(8) ? 2 : 1;
        for (var i = 0; i < copies; i++) {
            var delay = world.isFaulty()
                    ? world.random().nextInt(world.random().nextInt(6) == 0 ? 5_000 : 200)
                    : world.random().nextInt(20);
            // What a broker still holds may outlive the connection it came by; mostly it does not.
            var outlives = world.random().nextInt(4) == 0;
            world.in(1 + delay, () -> {
                if (life == bornIn && (outlives || box.connection() == connection)) {
                    arrival.run();
                }
            });
        }
    }
}
