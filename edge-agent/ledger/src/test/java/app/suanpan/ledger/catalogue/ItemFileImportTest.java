package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.ledger.catalogue.ItemFileImport.BadRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFileImportTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final String HEADER = "code,gtin,name_zh,name_en,price,tax,unit,category\n";
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "cn",
            1,
            true,
            TaxRounding.PER_LINE,
            RoundingMode.HALF_UP,
            CashRounding.NONE,
            List.of(new Tax("vat13", "VAT 13%", BigDecimal.valueOf(13))),
            List.of(new TaxCategory("standard", List.of("vat13"))));

    @TempDir
    private Path folder;

    private ItemCatalogue catalogue;

    @BeforeEach
    void openTheCatalogue() {
        catalogue = ItemCatalogue.open(folder, YUAN);
    }

    @AfterEach
    void closeTheCatalogue() {
        catalogue.close();
    }

    @Test
    void aGoodRowIsAnItemThatIsFoundByCodeBarcodeAndName() throws IOException {
        ItemFileImport.Result result = run(HEADER + "tea,6901234567892,龙井茶,Longjing tea,128.00,standard,each,茶\n");

        assertThat(result).isEqualTo(new ItemFileImport.Result(1, List.of()));
        Item tea = catalogue.byCode("tea").orElseThrow();
        assertThat(tea.price()).isEqualTo(Money.of(12_800, "CNY"));
        assertThat(tea.unit()).isEqualTo(UnitOfMeasure.EACH);
        assertThat(catalogue.byGtin(Gtin.parse("6901234567892").orElseThrow())).contains(tea);
        assertThat(catalogue.search("jing", 10)).containsExactly(tea);
        assertThat(catalogue.search("井", 10)).containsExactly(tea);
        assertThat(catalogue.search("69012345", 10)).containsExactly(tea);
        assertThat(catalogue.categories()).containsExactly("茶");
    }

    @Test
    void whatHasToBeAskedStandsInColumnsOfItsOwn() throws IOException {
        ItemFileImport.Result result = run("code,gtin,name_zh,name_en,price,tax,unit,category,age,hours,ask\n"
                + "a,,白酒,Spirits,168.00,standard,each,c,18,08:00-22:00,\n"
                + "b,,手机,Telephone,1999.00,standard,each,c,,,serial lot\n"
                + "c,,茶,Tea,1.00,standard,each,c,,,\n"
                + "d,,岁,No age,1.00,standard,each,c,adult,,\n"
                + "e,,时,No hours,1.00,standard,each,c,,8-22,\n"
                + "f,,问,No question,1.00,standard,each,c,,,colour\n"
                + "g,,斤,By weight,1.00,standard,kg,c,,,serial\n");

        assertThat(catalogue.byCode("a").orElseThrow().rules().written()).isEqualTo("age=18 hours=08:00-22:00");
        assertThat(catalogue.byCode("b").orElseThrow().rules().written()).isEqualTo("serial lot");
        assertThat(catalogue.byCode("c").orElseThrow().rules().areNone()).isTrue();
        assertThat(result.bad()).extracting(BadRow::line).containsExactly(5L, 6L, 7L, 8L);
        run(HEADER + "a,,白酒,Spirits,168.00,standard,each,c\n");
        assertThat(catalogue.byCode("a").orElseThrow().rules().areNone())
                .as("what the newest file does not say holds no longer")
                .isTrue();
    }

    @Test
    void everyUnitAndTheTareOfAnItemStandInTheFile() throws IOException {
        ItemFileImport.Result result = run("code,gtin,name_zh,name_en,price,tax,unit,category,tare\n"
                + "a,,核桃,Walnuts,24.80,standard,500g,c,12\n"
                + "b,,火腿,Ham,19.90,standard,100g,c,\n"
                + "c,,牛排,Steak,45.00,standard,lb,c,\n"
                + "d,,油,Oil,16.80,standard,l,c,\n"
                + "e,,布,Cloth,38.50,standard,m,c,\n"
                + "f,,香精,Essence,0.80,standard,ml,c,\n"
                + "g,,藏红花,Saffron,30.00,standard,g,c,\n"
                + "h,,布,No length weighs,38.50,standard,m,c,12\n"
                + "i,,重,Heavy,38.50,standard,kg,c,10kg\n");

        assertThat(catalogue.inCategory("c", 10))
                .extracting(Item::unit)
                .containsExactly(
                        UnitOfMeasure.JIN,
                        UnitOfMeasure.HUNDRED_GRAMS,
                        UnitOfMeasure.POUND,
                        UnitOfMeasure.LITRE,
                        UnitOfMeasure.METRE,
                        UnitOfMeasure.MILLILITRE,
                        UnitOfMeasure.GRAM);
        assertThat(catalogue.byCode("a").orElseThrow().rules().tare()).isEqualTo(12);
        assertThat(result.bad()).extracting(BadRow::line).containsExactly(9L, 10L);
    }

    @Test
    void eachBadRowIsNamedWithLineAndReasonAndTheGoodOnesAreIn() throws IOException {
        ItemFileImport.Result result = run(HEADER
                + "a,6901234567892,好,Good,1.00,standard,each,c\n"
                + "b,6901234567893,坏,Wrong check digit,1.00,standard,each,c\n"
                + ",,无码,No code,1.00,standard,each,c\n"
                + "d,,负,Negative,-1.00,standard,each,c\n"
                + "e,,分,Three decimals,1.005,standard,each,c\n"
                + "f,,税,Unknown tax,1.00,luxury,each,c\n"
                + "g,,位,Unknown unit,1.00,standard,dozen,c\n"
                + "h,,,,1.00,standard,each,c\n"
                + "a,,重,Twice,1.00,standard,each,c\n"
                + "j,,少\n"
                + "k,6901234567892,同码,Same barcode,1.00,standard,each,c\n"
                + "l,,价,Not a number,abc,standard,each,c\n"
                + "\"m\",,\"引号, 逗号\",\"Quoted, \"\"really\"\"\",2.50,standard,kg,c\n");

        assertThat(result.imported()).isEqualTo(2);
        assertThat(catalogue.byCode("m").orElseThrow().name().en()).isEqualTo("Quoted, \"really\"");
        assertThat(result.bad())
                .extracting(BadRow::line, row -> row.reason().replaceAll("^(\\S+ \\S+ \\S+).*", "$1"))
                .containsExactly(
                        tuple(3L, "the barcode 6901234567893"),
                        tuple(4L, "the code is"),
                        tuple(5L, "the price -1.00"),
                        tuple(6L, "the price 1.005"),
                        tuple(7L, "the tax category"),
                        tuple(8L, "the unit is"),
                        tuple(9L, "there is no"),
                        tuple(10L, "the code a"),
                        tuple(11L, "has 3 fields,"),
                        tuple(12L, "the barcode of"),
                        tuple(13L, "the price abc"));
    }

    @Test
    void aSecondImportBringsPricesUpToDateAndKeepsTheRest() throws IOException {
        run(HEADER + "a,,甲,A,1.00,standard,each,c\nb,,乙,B,2.00,standard,each,c\n");
        run(HEADER + "a,,甲,A,1.50,standard,each,c\n");

        assertThat(catalogue.byCode("a").orElseThrow().price()).isEqualTo(Money.of(150, "CNY"));
        assertThat(catalogue.byCode("b")).isPresent();
        assertThat(catalogue.size()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoItemFileIsRefusedAsAWholeAndNothingIsImported() throws IOException {
        assertThatThrownBy(() -> run("id,title\n1,x\n"))
                .isInstanceOf(ItemFileException.class)
                .hasMessageContaining("lacks the columns");
        assertThatThrownBy(() -> run("")).isInstanceOf(ItemFileException.class).hasMessageContaining("empty");
        assertThat(catalogue.size()).isZero();
    }

    @Test
    void aFileInTheOldChineseEncodingIsReadAsWhatItIs() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(
                file,
                (HEADER + "tea,,龙井茶叶,Longjing tea,128.00,standard,each,茶\n").getBytes(Charset.forName("GB18030")));

        ItemFileImport.run(file, catalogue, YUAN, PROFILE);

        assertThat(catalogue.byCode("tea").orElseThrow().name().zh()).isEqualTo("龙井茶叶");
    }

    @Test
    void whileAFileComesInTheStoreReadsWhatWasThereAndAfterwardsAllOfTheNew() throws IOException {
        run(HEADER + "a,,甲,Old,1.00,standard,each,c\n");
        Path file = folder.resolve("large.csv");
        StringBuilder csv = new StringBuilder(HEADER).append("a,,甲,New,2.00,standard,each,c\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("n").append(i).append(",,货,Goods,1.00,standard,each,c\n");
        }
        Files.writeString(file, csv);
        List<Long> progress = new ArrayList<>();

        ItemFileImport.Result result = ItemFileImport.run(file, catalogue, YUAN, PROFILE, (read, size) -> {
            progress.add(read);
            assertThat(size).isEqualTo(csv.toString().getBytes(StandardCharsets.UTF_8).length);
            assertThat(catalogue.size()).isEqualTo(1);
            assertThat(catalogue.byCode("a").orElseThrow().name().en()).isEqualTo("Old");
            assertThat(catalogue.search("new", 9)).isEmpty();
        });

        assertThat(result).isEqualTo(new ItemFileImport.Result(5_001, List.of()));
        assertThat(progress).hasSizeGreaterThan(3).isSorted().last().isEqualTo(Files.size(file));
        assertThat(catalogue.size()).isEqualTo(5_001);
        assertThat(catalogue.search("new", 9)).extracting(Item::code).containsExactly("a");
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesEverythingAsItWas() throws IOException {
        run(HEADER + "a,,甲,Old,1.00,standard,each,c\n");

        assertThatThrownBy(
                        () -> run(HEADER + "a,,甲,New,2.00,standard,each,c\nb,,\"never closed" + "x".repeat(20_000_000)))
                .isInstanceOf(ItemFileException.class);

        assertThat(catalogue.search("old", 9)).hasSize(1);
        assertThat(catalogue.search("new", 9)).isEmpty();
    }

    @Test
    void aBarcodeThatAnItemGaveUpFurtherUpInTheFileIsFree() throws IOException {
        run(HEADER + "a,6901234567892,甲,A,1.00,standard,each,c\n");

        ItemFileImport.Result result =
                run(HEADER + "a,,甲,A,1.00,standard,each,c\nb,6901234567892,乙,B,1.00,standard,each,c\n");

        assertThat(result.bad()).isEmpty();
        assertThat(catalogue.search("6901234567892", 9)).extracting(Item::code).containsExactly("b");
    }

    private ItemFileImport.Result run(String csv) throws IOException {
        Path file = folder.resolve("items.csv");
        Files.writeString(file, csv);
        return ItemFileImport.run(file, catalogue, YUAN, PROFILE);
    }
}
