package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.conversation.SimulatedDatabase.Journal;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import java.time.Instant;
import java.util.Set;

/** A collector that one box has for itself, and to which nothing ever happens: its rules, at once. */
final class OneCollector {
    private final SimulatedDatabase database = new SimulatedDatabase();
    private final Box box;
    private int alarms;

    OneCollector(Box box) {
        this.box = box;
    }

    Acknowledgement receive(Hello hello) {
        var journal = new Journal(box, hello.head().epoch());
        return CollectorCursor.greet(database.cursor(journal), hello, database.held(journal, false))
                .answer(Instant.EPOCH, "one");
    }

    Acknowledgement receive(Envelope envelope) {
        var journal = new Journal(box, envelope.header().epoch());
        var decision = CollectorCursor.receive(database.cursor(journal), envelope, database.held(journal, false));
        alarms += decision.quarantine().isEmpty() ? 0 : 1;
        if (!decision.append().isEmpty()) {
            database.append(journal, decision);
        }
        return decision.answer(Instant.EPOCH, "one");
    }

    Set<String> facts() {
        return database.facts();
    }

    int alarms() {
        return alarms;
    }
}
