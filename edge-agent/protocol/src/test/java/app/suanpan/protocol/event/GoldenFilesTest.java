package app.suanpan.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bytes of every released form of every event. A golden file is never changed: a new field raises the type's schema number and
 * adds the file {@code <Type>-<schema>.json}; the older ones must go on being read.
 */
class GoldenFilesTest {
    @TestFactory
    List<DynamicTest> everyTypeIsWrittenAsItsGoldenFileSays() {
        return SampleEvents.all().stream()
                .map(event -> DynamicTest.dynamicTest(
                        name(event),
                        () -> assertThat(text(EventCodec.encode(event)))
                                .isEqualTo(golden(event.getClass(), EventCodec.schemaOf(event.getClass())))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyGoldenFileIsReadBack() {
        return SampleEvents.all().stream()
                .map(event -> DynamicTest.dynamicTest(
                        name(event),
                        () -> assertThat(EventCodec.decode(
                                        bytes(golden(event.getClass(), EventCodec.schemaOf(event.getClass())))))
                                .contains(event)))
                .toList();
    }

    @Test
    void everyTypeHasAGoldenFileForEachOfItsEditions() throws IOException {
        assertThat(SampleEvents.all())
                .extracting(JournalEvent::getClass)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JournalEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        for (JournalEvent event : SampleEvents.all()) {
            for (int schema = 1; schema <= EventCodec.schemaOf(event.getClass()); schema++) {
                assertThat(EventCodec.decode(bytes(golden(event.getClass(), schema))))
                        .isPresent();
            }
        }
    }

    @Test
    void anEventSaysItsTypeAndItsEditionFirst() {
        SampleEvents.all()
                .forEach(event -> assertThat(text(EventCodec.encode(event)))
                        .startsWith("{\"type\":\"" + name(event) + "\",\"schema\":"
                                + EventCodec.schemaOf(event.getClass()) + ",\"header\":{")
                        .doesNotContain("\n"));
    }

    @Test
    void theTaxesOfAFirstEditionHaveOneNameForBothLanguages() {
        SaleCompleted sale = (SaleCompleted)
                EventCodec.decode(bytes(golden(SaleCompleted.class, 1))).orElseThrow();
        assertThat(sale.sale().profile().taxes())
                .extracting(tax -> tax.in("zh"), tax -> tax.in("en"))
                .containsExactly(tuple("增值税 13%", "增值税 13%"), tuple("增值税 9%", "增值税 9%"));
        assertThat(text(EventCodec.encode(sale)))
                .as("nothing is made up when it is written again")
                .isEqualTo(golden(SaleCompleted.class, 1).replaceFirst("\"schema\":1", "\"schema\":19"));

        SaleCompleted second = (SaleCompleted)
                EventCodec.decode(bytes(golden(SaleCompleted.class, 2))).orElseThrow();
        assertThat(second.sale().profile().taxes())
                .extracting(tax -> tax.in("zh"), tax -> tax.in("en"))
                .containsExactly(tuple("增值税 13%", "VAT 13%"), tuple("增值税 9%", "VAT 9%"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEarlierSaleIsReckonedAgainToTheSameCents(int schema) {
        Transaction stored = ((SaleCompleted) EventCodec.decode(bytes(golden(SaleCompleted.class, schema)))
                        .orElseThrow())
                .sale();
        Currency currency = Currency.getInstance(stored.currency());
        Basket basket = Basket.EMPTY;
        for (SoldLine line : stored.lines()) {
            Item item = new Item(
                    line.item(),
                    Optional.empty(),
                    new LocalName(line.nameZh(), line.nameEn()),
                    new Money(line.unitPrice(), currency),
                    line.taxCategory(),
                    UnitOfMeasure.valueOf(line.unit()),
                    "");
            basket = basket.append(item, new Quantity(line.quantity()), Optional.empty());
        }
        PricedBasket again = Pricer.price(basket, stored.profile(), currency);
        assertThat(again.lines())
                .extracting(line -> line.amount().minor(), line -> line.net().minor())
                .containsExactlyElementsOf(stored.lines().stream()
                        .map(line -> tuple(line.amount(), line.net()))
                        .toList());
        assertThat(again.tax().minor()).isEqualTo(stored.tax());
        assertThat(again.total().minor()).isEqualTo(stored.total());
        assertThat(stored.exemption()).isNull();
    }

    @TestFactory
    List<DynamicTest> fieldsOfANewerEditionAreIgnoredWhereverTheyStand() {
        return SampleEvents.all().stream()
                .map(event -> DynamicTest.dynamicTest(name(event), () -> {
                    String line = text(EventCodec.encode(event));
                    String newer = line.replace("{\"", "{\"fromTheFuture\":{\"a\":[1,null]},\"");
                    assertThat(EventCodec.decode(bytes(newer))).contains(event);
                }))
                .toList();
    }

    @Test
    void aTypeOfANewerEditionIsNoErrorAndNoEvent() {
        assertThat(EventCodec.decode(bytes("{\"type\":\"PointsExpired\",\"schema\":1,\"header\":{}}")))
                .isEmpty();
    }

    /** Lines as a newer program would write them: kept as bytes, none of them half read or taken for something else. */
    @ParameterizedTest
    @CsvSource({
        "PointsExpired-type, its type",
        "BindingDecided-decision, the value at decision",
        "CardPaymentResolved-outcome, the value at outcome",
        "MemberJoined-purpose, the value at consents[1].purpose",
        "SaleCompleted-taxRounding, the value at sale.profile.taxRounding"
    })
    void whatOnlyANewerEditionKnowsIsNamedAndNotGuessed(String file, String what) {
        byte[] line = bytes(file("/golden/newer/" + file + ".json"));
        assertThat(EventCodec.read(line)).isEqualTo(new EventReading.Newer(what));
        assertThat(EventCodec.decode(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"share\"", "\"138 1234 1234\"", "[\"BIND\"]", "{}", "true"})
    void whatIsNoWordAtAllIsStillRefused(String value) {
        String line = golden(BindingDecided.class, 1).replaceFirst("\"decision\":\"[A-Z]+\"", "\"decision\":" + value);
        assertThatThrownBy(() -> EventCodec.read(bytes(line))).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "SaleCompleted",
                "{\"type\":\"SaleCompleted\",\"schema\":1}",
                "[]",
                "{}",
                "{\"header\":{}}",
                "{\"type\":1,\"header\":{}}",
                "{\"type\":\"ShiftOpened\",\"schema\":1,\"header\":{},\"openingLoan\":27.72}",
                "{\"type\":\"ShiftOpened\",\"schema\":1,\"header\":{},\"openingLoan\":\"much\"}"
            })
    void whatIsNoEventIsRefusedWithoutRepeatingIt(String line) {
        assertThatThrownBy(() -> EventCodec.decode(bytes(line))).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void anErrorDoesNotRepeatWhatWasInTheLine() {
        String broken = golden(SaleCompleted.class, 1).replace("\"total\":2772", "\"total\":\"13812345678\"");
        assertThatThrownBy(() -> EventCodec.decode(bytes(broken)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageNotContaining("13812345678");
    }

    private static String golden(Class<?> type, int schema) {
        return file("/golden/" + type.getSimpleName() + "-" + schema + ".json");
    }

    private static String file(String file) {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream(file)) {
            assertThat(in).as("golden file %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(JournalEvent event) {
        return event.getClass().getSimpleName();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
