package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cashier types finds what she means, the best answer first. */
class ItemSearchTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @TempDir
    private Path folder;

    private ItemCatalogue catalogue;

    @BeforeEach
    void fillTheShelves() {
        catalogue = ItemCatalogue.open(folder, YUAN);
        catalogue.put(List.of(
                item("longjing", "龙井茶叶 50g", "Longjing tea leaves 50g"),
                item("green", "统一绿茶", "Uni-President green tea"),
                item("paste", "高露洁牙膏", "Colgate toothpaste"),
                item("brush", "高露洁牙刷", "Colgate toothbrush"),
                item("noodles", "重庆小面", "Chongqing noodles"),
                item("sleeves", "长袖衬衫", "Men's long sleeve shirt"),
                item("nestle", "雀巢咖啡", "Nestlé coffee"),
                item("chocolate", "德芙巧克力", "Dove chocolate"),
                item("water", "农夫山泉矿泉水", "Nongfu Spring mineral water"),
                item("A-100", "电池", "Batteries"),
                item("teapot", "紫砂壶", "Teapot")));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        // hanzi, one, two, in the middle of a name
        "茶, green",
        "龙井, longjing",
        "井茶叶, longjing",
        "山泉矿, water",
        // words, in either order, begun, in capitals, without accents and apostrophes, in full-width letters
        "coffee, nestle",
        "leaves longj, longjing",
        "COLGATE, paste",
        "nestle, nestle",
        "mens, sleeves",
        "ｃｏｆｆｅｅ, nestle",
        "50g, longjing",
        // pinyin: whole, begun, apart, of a hanzi that is read in two ways
        "longjing, longjing",
        "longjingcha, longjing",
        "longji, longjing",
        "nong fu shan quan, water",
        "kuangquan, water",
        "chongqing, noodles",
        "zhongqing, noodles",
        "changxiu, sleeves",
        // initials, and both together
        "ljcy, longjing",
        "nfsq, water",
        "glj, paste",
        "longjc, longjing",
        "zssb, ''",
        "zsh, teapot",
        // hanzi with others between them
        "农夫矿泉, water",
        "高牙刷, brush",
        // hanzi and letters
        "龙井 50, longjing",
        "高露洁 paste, ''",
        "高露洁 tooth, paste",
        // typing errors: left out, doubled, swapped, wrong; two; a hanzi of the same sound; a wrong hanzi
        "colgat, paste",
        "collgate, paste",
        "tothpaste, paste",
        "choclate, chocolate",
        "chcolaet, chocolate",
        "cofee, nestle",
        "龙京, longjing",
        "农夫善全, water",
        "重庆大面, noodles",
        "qqqq, ''",
    })
    void aTextFinds(String text, String expected) {
        List<String> found = codes(text);

        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void theSameTextAlwaysGivesTheSameAnswerInOneOrder() {
        assertThat(codes("tea")).containsExactly("teapot", "longjing", "green");
        assertThat(codes("tea")).isEqualTo(codes("tea"));
    }

    @Test
    void anExactCodeComesBeforeNamesAndTheBeginningOfANameBeforeAWordInIt() {
        catalogue.put(List.of(
                item("gift", "茶杯礼盒", "Set with cup"), item("cup", "杯子", "Mug"), item("x1", "大杯", "Cup for tea")));

        assertThat(codes("cup")).containsExactly("cup", "x1", "gift");
    }

    @Test
    void aCodeOrBarcodeThatIsOnlyBegunFindsItToo() {
        Item barcoded = new Item(
                "milk",
                Gtin.parse("6901234567892"),
                new LocalName("牛奶", "Milk"),
                new Money(100, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "all");
        catalogue.put(List.of(barcoded));

        assertThat(codes("6901234567892")).containsExactly("milk");
        assertThat(codes("69012")).containsExactly("milk");
        assertThat(codes("70")).isEmpty();
        assertThat(codes("a-1")).containsExactly("A-100");
    }

    @Test
    void atMostAsManyAreFoundAsWereAskedFor() {
        catalogue.put(IntStream.range(0, 300)
                .mapToObj(i -> item("n" + i, "面" + i, "noodle " + i))
                .toList());

        assertThat(catalogue.search("noodle", 60)).hasSize(60);
        assertThat(catalogue.search("n", 60)).hasSize(60);
        assertThat(catalogue.search("面", 7)).hasSize(7);
    }

    @Test
    void anItemThatGotAnotherNameIsFoundByThatOneOnly() {
        catalogue.put(List.of(item("green", "茉莉花茶", "Jasmine tea")));

        assertThat(codes("绿茶")).isEmpty();
        assertThat(codes("lvcha")).isEmpty();
        assertThat(codes("molihua")).containsExactly("green");
        assertThat(codes("jasmin tee")).isEmpty();
        assertThat(codes("jasmnie tea")).containsExactly("green");
    }

    @Test
    void textsThatNobodyMeansFindNothingAndBreakNothing() {
        for (String text : List.of(
                "", "  ", "%", "_", "'", "\"", "*", "\u0000", "🀄", "a".repeat(500), "茶".repeat(300), "0", "000")) {
            assertThat(catalogue.search(text, 60)).as(text).isEmpty();
        }
    }

    private List<String> codes(String text) {
        return catalogue.search(text, 60).stream().map(Item::code).toList();
    }

    private static Item item(String code, String zh, String en) {
        return new Item(
                code,
                Optional.empty(),
                new LocalName(zh, en),
                new Money(100, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "all");
    }
}
