package app.suanpan.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRejection;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.AnyCommands.Drawn;
import app.suanpan.domain.shop.Till;
import app.suanpan.protocol.schema.PublishedSchemas;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/schema says of events is what is written, whole and of every edition: no field is kept quiet, and none is made up. */
class EventSchemaTest {
    private static final PublishedSchemas SCHEMAS = PublishedSchemas.read();

    @Test
    void everyEditionOfEveryEventIsAsItsSchemaSays() throws Exception {
        for (var file : golden("/golden")) {
            assertThat(SCHEMAS.faultsOfEvent(Files.readAllBytes(file)))
                    .as("%s", file.getFileName())
                    .isEmpty();
        }
    }

    @Test
    void everythingThatIsDescribedIsWritten() {
        var schemas = PublishedSchemas.read();
        for (var event : SampleEvents.all()) {
            assertThat(schemas.faultsOfEvent(EventCodec.encode(event))).isEmpty();
        }
        otherwise()
                .forEach(event -> assertThat(schemas.faultsOfEvent(EventCodec.encode(event)))
                        .isEmpty());
        assertThat(schemas.neverSeen("events/"))
                .as("described and in no sample")
                // The schema of any event is walked by its type's own.
                .allMatch(field -> field.startsWith("events/event.json#"));
    }

    /** A field that excludes another one of the same event cannot stand in the same sample. */
    private static Stream<JournalEvent> otherwise() {
        return SampleEvents.all().stream().flatMap(event -> switch (event) {
            case BindingDecided it ->
                Stream.of(new BindingDecided(
                        it.header(),
                        it.member(),
                        it.guide(),
                        it.memberChose(),
                        BindingOutcome.REJECT,
                        BindingRejection.values()[0],
                        null,
                        null,
                        null,
                        it.grounds()));
            case RoleChanged it ->
                Stream.of(new RoleChanged(
                        it.header(), it.role(), it.after(), null, it.source(), it.key(), it.signature()));
            case TransactionHeld it ->
                Stream.of(new TransactionHeld(
                        it.header(),
                        it.transaction(),
                        it.shift(),
                        it.operatorName(),
                        "RETURN",
                        it.currency(),
                        it.total(),
                        "broken",
                        null,
                        null,
                        null,
                        "",
                        it.lines(),
                        null,
                        it.original(),
                        null,
                        null,
                        null));
            default -> Stream.empty();
        });
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whateverHappensAtATillIsWrittenAsItsSchemaSays(@ForAll("sequences") List<Drawn> sequence) {
        var till = Till.open();
        for (var drawn : sequence) {
            till.does(drawn.at(till))
                    .events()
                    .forEach(event -> assertThat(SCHEMAS.faultsOfEvent(EventCodec.encode(event)))
                            .isEmpty());
        }
    }

    @Provide
    Arbitrary<List<Drawn>> sequences() {
        return AnyCommands.sequences(30);
    }

    /** A program of today leaves these as bytes, and whoever validates them sees why. */
    @ParameterizedTest
    @CsvSource({
        "PointsExpired-type, there is no schema events/PointsExpired.json",
        "BindingDecided-decision, /decision",
        "CardPaymentResolved-outcome, /outcome",
        "MemberJoined-purpose, /consents/1/purpose",
        "SaleCompleted-taxRounding, /sale/profile/taxRounding"
    })
    void whatOnlyANewerEditionKnowsIsNotTakenForAnEventOfThisOne(String name, String place) throws Exception {
        var line = Files.readAllBytes(golden("/golden/newer").stream()
                .filter(file -> file.endsWith(name + ".json"))
                .findFirst()
                .orElseThrow());
        assertThat(SCHEMAS.faultsOfEvent(line))
                .anySatisfy(fault -> assertThat(fault).contains(place));
    }

    @Test
    void fieldsOfANewerEditionAreValidAndSeenToBeUndescribed() {
        var line = text(SampleEvents.all().stream()
                .filter(SaleCompleted.class::isInstance)
                .findFirst()
                .orElseThrow());
        var newer = line.replaceFirst("\"net\":", "\"fromTheFuture\":{\"a\":[1]},\"net\":");
        assertThat(SCHEMAS.faultsOfEvent(newer.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("events/SaleCompleted.json does not describe /sale/lines/*/fromTheFuture");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"total\":2772', '\"total\":27.72'",
        "'\"total\":2772', '\"total\":\"2772\"'",
        "'\"total\":2772,', ''",
        "'\"businessDay\":\"2026-11-21\"', '\"businessDay\":\"21.11.2026\"'",
        "'\"schema\":19', '\"schema\":0'",
        "'\"type\":\"Percent\"', '\"type\":\"Gift\"'"
    })
    void whatIsNotAsDescribedIsRefused(String was, String is) {
        var line = text(SampleEvents.all().stream()
                .filter(SaleCompleted.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(line).contains(was);
        var broken = line.replace(was, is == null ? "" : is);
        assertThat(SCHEMAS.faultsOfEvent(broken.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static String text(JournalEvent event) {
        return new String(EventCodec.encode(event), StandardCharsets.UTF_8);
    }

    private static List<Path> golden(String folder) throws IOException, URISyntaxException {
        var place = Path.of(EventSchemaTest.class.getResource(folder).toURI());
        try (var files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
