package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.e2e.chaos.Books.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The campaign is worth what its judge notices: each kind of harm to a book, planted, is named. */
class BooksTest {
    private static final List<Reported> SOLD = List.of(sale("a", 100), sale("b", 250), sale("c", 300));
    private static final List<Entry> EVENTS = List.of(entry(1, "one"), entry(2, "two"), entry(3, "three"));

    private final Books books = new Books();

    private static Reported sale(String reference, long total) {
        return new Reported(reference, "s001-till-1-" + reference, total, 500, List.of("I1x2"));
    }

    private static Entry entry(long sequence, String body) {
        return new Entry(sequence, body.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> without(List<T> all, int index) {
        return IntStream.range(0, all.size())
                .filter(i -> i != index)
                .mapToObj(all::get)
                .toList();
    }

    private static <T> List<T> with(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    @Test
    void equalBooksAreGood() {
        books.compareSales("box-1", SOLD, SOLD);
        books.compareEvents("box-1", EVENTS, EVENTS);
        books.compareSums(Map.of("total", 650L), Map.of("total", 650L));

        assertThat(books.problems()).isEmpty();
    }

    @Test
    void aReportedSaleThatTheLedgerHasNotIsLost() {
        books.compareSales("box-1", SOLD, without(SOLD, 1));

        assertThat(books.lost()).isEqualTo(1);
        assertThat(books.problems()).singleElement().asString().contains("box-1", "b", "not in the ledger");
    }

    @Test
    void aSaleThatIsInTheLedgerTwiceIsDoubled() {
        books.compareSales("box-1", SOLD, with(SOLD, sale("b", 250)));

        assertThat(books.doubled()).isEqualTo(1);
    }

    @Test
    void aSaleThatNobodyWasToldOfIsDoubledToo() {
        books.compareSales("box-1", SOLD, with(SOLD, sale("d", 1)));

        assertThat(books.doubled()).isEqualTo(1);
        assertThat(books.problems()).singleElement().asString().contains("nobody was told of");
    }

    @Test
    void aSaleOfAnotherTotalIsAltered() {
        books.compareSales("box-1", SOLD, with(without(SOLD, 2), sale("c", 301)));

        assertThat(books.altered()).isEqualTo(1);
    }

    @Test
    void anEventThatTheCollectorHasNotIsLost() {
        books.compareEvents("box-1", EVENTS, without(EVENTS, 2));

        assertThat(books.lost()).isEqualTo(1);
    }

    @Test
    void anEventThatTheCollectorHasTwiceIsDoubled() {
        books.compareEvents("box-1", EVENTS, with(EVENTS, entry(2, "two")));

        assertThat(books.doubled()).isEqualTo(1);
    }

    @Test
    void anEventThatOnlyTheCollectorHasIsDoubledToo() {
        books.compareEvents("box-1", EVENTS, with(EVENTS, entry(4, "four")));

        assertThat(books.doubled()).isEqualTo(1);
    }

    @Test
    void oneOtherByteIsAltered() {
        books.compareEvents("box-1", EVENTS, with(without(EVENTS, 2), entry(3, "threE")));

        assertThat(books.altered()).isEqualTo(1);
    }

    @Test
    void aGapInTheLedgerIsNamed() {
        books.compareEvents("box-1", without(EVENTS, 1), without(EVENTS, 1));

        assertThat(books.problems()).singleElement().asString().contains("event 3 stands at place 2");
    }

    @Test
    void aPennyLessInASumIsAltered() {
        books.compareSums(Map.of("total", 650L), Map.of("total", 649L));

        assertThat(books.altered()).isEqualTo(1);
    }

    @Test
    void aSumThatOnlyOneOfThemHasIsAltered() {
        books.compareSums(Map.of("total", 650L), Map.of("total", 650L, "in card", 5L));
        books.compareSums(Map.of("total", 650L, "in card", 5L), Map.of("total", 650L));

        assertThat(books.altered()).isEqualTo(2);
    }
}
