package app.suanpan.protocol.event;

import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.JournalEvent;
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
            Map.entry(SaleCompleted.class, 16),
            Map.entry(ReturnCompleted.class, 17),
            Map.entry(SalePostVoided.class, 7),
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
     * The schema number that events of this type are written with. Of sales and returns the second edition has taxes with a name in
     * each language; the third has taxes that are on top of each other or otherwise in the price than the profile says, what is
     * rounded in an inclusive price, exemptions and what was taken off each line; the fourth has lot, serial number and dates of a
     * pack; the fifth has what was agreed beside prices and promotions, and which promotions took part; the sixth has what is in a
     * pack that sold at its own price; the seventh of returns says which sale the goods come from. The second edition of what is put
     * aside has what was agreed, the third what is in such a pack, the fourth which sale the goods come from. The second of opening
     * and settling a till has the notes and coins that were counted, and of settling all that the Z report says; the second of a card
     * request says which payment it gives back from. The
     * number of the gift card or store credit that paid is in the seventh edition of sales and the eighth of returns; what is owed
     * on gift cards, and how many tenders were taken back, in the third of settling a till and the second of reading one. The
     * sales that were undone are in the fourth edition of settling a till and the third of reading one.
     * Words beside a line and about the whole are in the eighth edition of sales, the ninth of returns and the fifth of what is
     * put aside. The age that was made sure of is in the ninth of sales, the tenth of returns and the sixth of what is put aside.
     * The third of a card request says whose payment code it was.
     * Foreign cash is in the tenth edition of sales, the eleventh of returns, the fifth of settling a till and the fourth of reading one.
     * The coupon that a promotion took, and how often a member may use it, are in the eleventh edition of sales, the twelfth of returns
     * and the second of sales that were undone.
     * The second edition of approvals names the key that signed them, and the transaction that they were for.
     * Vouchers are in the twelfth edition of sales, the thirteenth of returns, the third of sales that were undone, the sixth of settling
     * a till and the fifth of reading one.
     * Foreign cash that a till starts with is in the third of opening one; what moved and was counted of it in the seventh of settling a
     * till, the sixth of reading one and the second of counts that were refused.
     * That something was measured by hand, and its tare, is in the thirteenth edition of sales, the fourteenth of returns, the fourth of
     * sales that were undone and the seventh of what is put aside.
     * Since when promotions run for what is put aside is in its eighth edition, and for what was rung up later in its tenth.
     * Up to which price a tax category is free is in the fourteenth edition of sales, the fifteenth of returns and the fifth of sales that
     * were undone.
     * The price on a pack's label is in the sixteenth edition of sales, the seventeenth of returns, the seventh of sales that were undone and the ninth of
     * what is put aside.
     * The lines that were taken out again are in the eighth edition of settling a till and the seventh of reading one.
     * What a tax takes of each piece is in the fifteenth edition of sales, the sixteenth of returns and the sixth of sales that were undone.
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
