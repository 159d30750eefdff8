package app.suanpan.protocol.event;

import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.NewerValueException;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Encodes an event as one line of JSON: {@code {"type":"SaleCompleted","schema":1,"header":{…},…}}. The bytes are what is
 * stored, hashed and sent.
 *
 * <p>Evolution is additive: a new field raises the type's schema number here, adds a golden file and has the schemas in
 * {@code docs/schema/events} drawn anew; nothing is renamed or removed, and a reader ignores fields that it does not know. A
 * type, or a value of an enum, that it does not know makes the event one that it leaves as bytes: never half read, never taken
 * for something else, and no trouble to the events around it.
 */
public final class EventCodec {
    private static final Map<String, Class<?>> TYPES = Arrays.stream(JournalEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Of the types that have more than one. */
    private static final Map<Class<?>, Integer> EDITIONS = Map.ofEntries(
            Map.entry(BindingDecided.class, 2),
            Map.entry(LetterAnswered.class, 2),
            Map.entry(MemberJoined.class, 2),
            Map.entry(SaleCompleted.class, 19),
            Map.entry(ReturnCompleted.class, 20),
            Map.entry(SalePostVoided.class, 10),
            Map.entry(TransactionHeld.class, 10),
            Map.entry(CardPaymentRequested.class, 3),
            Map.entry(ShiftOpened.class, 3),
            Map.entry(TillCounted.class, 2),
            Map.entry(TillSettled.class, 8),
            Map.entry(TillRead.class, 7),
            Map.entry(ApprovalGranted.class, 2),
            Map.entry(ApprovalRefused.class, 2));

    private EventCodec() {}

    /**
     * The schema number that events of this type are written with: its edition. Since which one each field is there stands in {@code
     * docs/events.md}, as the golden files show it.
     */
    public static int schemaOf(Class<? extends JournalEvent> type) {
        return EDITIONS.getOrDefault(type, 1);
    }

    /** Encodes an event. */
    public static byte[] encode(JournalEvent event) {
        String head =
                "{\"type\":\"" + event.getClass().getSimpleName() + "\",\"schema\":" + schemaOf(event.getClass()) + ",";
        byte[] body = Json.write(event, event.getClass());
        ByteArrayOutputStream line = new ByteArrayOutputStream(head.length() + body.length);
        line.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        line.write(body, 1, body.length - 1);
        return line.toByteArray();
    }

    /**
     * Decodes an event.
     *
     * @return empty if the event is of a newer edition than this program
     * @throws UnreadableJsonException if the bytes are not an event
     */
    public static Optional<JournalEvent> decode(byte[] line) {
        return switch (read(line)) {
            case EventReading.Known known -> Optional.of(known.event());
            case EventReading.Newer ignored -> Optional.empty();
        };
    }

    /**
     * Reads an event, and says what of it is of a newer edition.
     *
     * @throws UnreadableJsonException if the bytes are not an event
     */
    public static EventReading read(byte[] line) {
        JsonNode tree = Json.tree(line);
        if (!tree.path("type").isString() || !tree.path("header").isObject()) {
            throw new UnreadableJsonException("An event has a type and a header");
        }
        Class<?> type = TYPES.get(tree.path("type").asString());
        if (type == null) {
            return new EventReading.Newer("its type");
        }
        try {
            return new EventReading.Known((JournalEvent) Json.read(tree, type));
        } catch (NewerValueException e) {
            return new EventReading.Newer("the value at " + e.place());
        }
    }
}
