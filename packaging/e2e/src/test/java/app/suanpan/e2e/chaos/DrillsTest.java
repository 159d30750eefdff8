package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.event.EventCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in the back room of a shop: an image put back, a card cloned, a box replaced, a clock without its battery. */
@Timeout(300)
class DrillsTest {
    @TempDir
    private static Path folder;

    private static Drill collector;

    @BeforeAll
    static void openHeadOffice() throws Exception {
        collector = Drill.collector(folder.resolve("cloud"));
    }

    @AfterAll
    static void closeHeadOffice() throws Exception {
        collector.close();
    }

    @Test
    void anOldImageBesideTheBoxItWasTakenFromAndABoxInPlaceOfBothLoseNothingAndDoubleNothing() throws Exception {
        List<String> everything = new ArrayList<>();
        try (Drill box = Drill.box(folder.resolve("box-1"), 1, collector.broker());
                Road road = Road.open("clone", URI.create(collector.broker()).getPort(), Road.Traffic.MQTT);
                Drill clone = Drill.boxOn(folder.resolve("clone"), 1)) {
            box.start();
            box.signOn();
            box.sellAndSend();
            box.kill();
            box.copyTo(clone.data());

            box.start();
            box.sellAndSend();
            assertThat(alarms()).isEmpty();
            // It sells before it has heard of head office: under the name that the other one goes on with.
            road.be(Weather.CUT);
            clone.connectTo(road.port());
            clone.start();
            clone.sell();
            road.be(Weather.FAIR);
            clone.await(state -> state.sync().connected() && state.sync().unsent() == 0);
            box.sellAndSend();
            box.kill();
            clone.sellAndSend();
            clone.kill();

            assertThat(alarms()).anyMatch(alarm -> alarm.startsWith("box-1 fork"));
            assertThat(box.book().epochs()).hasSize(1);
            assertThat(clone.book().epochs())
                    .hasSize(2)
                    .startsWith(box.book().epochs().getFirst());
            everything.addAll(bodies(box.book().events()));
            everything.addAll(bodies(clone.book().events()).stream()
                    .filter(body -> !everything.contains(body))
                    .toList());
            assertThat(bodies(rows("box-1"))).containsExactlyInAnyOrderElementsOf(everything);
        }
        int alarms = alarms().size();
        try (Drill replaced = Drill.box(folder.resolve("replaced"), 1, collector.broker())) {
            replaced.start();
            replaced.signOn();
            replaced.sellAndSend();
            replaced.kill();

            everything.addAll(bodies(replaced.book().events()));
            assertThat(bodies(rows("box-1"))).containsExactlyInAnyOrderElementsOf(everything);
            assertThat(alarms())
                    .as("a box in place of another is nothing to worry about")
                    .hasSize(alarms);
        }
    }

    @Test
    void aClockThatIsWrongNeitherReordersNorLosesAnythingAndTheDayIsRight() throws Exception {
        try (Drill box = Drill.box(folder.resolve("box-2"), 2, collector.broker())) {
            box.clock().set(-Duration.ofMinutes(10).toMillis());
            box.start();
            box.signOn();
            LocalDate today = LocalDate.ofInstant(box.clock().instant(), ZoneId.of("Europe/London"));
            box.sellAndSend();
            box.clock().set(Duration.ofMinutes(10).toMillis());
            box.sellAndSend();
            box.kill();

            // Its battery is empty: it wakes up at the beginning of time.
            box.clock().set(-Instant.now().toEpochMilli());
            box.start();
            box.sellAndSend();
            box.signOff(3);
            box.signOn();
            box.sellAndSend();
            box.kill();

            List<Books.Entry> sold = box.book().events();
            assertThat(bodies(rows("box-2"))).containsExactlyElementsOf(bodies(sold));
            assertThat(sold)
                    .allSatisfy(event -> assertThat(EventCodec.decode(event.body())
                                    .orElseThrow()
                                    .header()
                                    .businessDay())
                            .isEqualTo(today));
            assertThat(box.book().epochs()).hasSize(1);
            assertThat(alarms()).noneMatch(alarm -> alarm.contains("box-2"));
        }
    }

    private static List<Books.Entry> rows(String box) throws Exception {
        try (CollectorBook book = rowsOfAll()) {
            return book.events(box);
        }
    }

    private static List<String> alarms() throws Exception {
        try (CollectorBook book = rowsOfAll()) {
            return book.alarms();
        }
    }

    private static CollectorBook rowsOfAll() throws Exception {
        return new CollectorBook("jdbc:sqlite:" + folder.resolve("cloud").resolve("collector.db"), "");
    }

    private static List<String> bodies(List<Books.Entry> events) {
        return events.stream()
                .map(event -> new String(event.body(), StandardCharsets.UTF_8))
                .toList();
    }
}
