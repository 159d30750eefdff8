package app.suanpan.demo.shop;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.money.Money;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads the sample shop's files. */
public final class SampleShop {
    /** Where its clocks hang. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What its prices are in. */
    public static final Currency CURRENCY = Currency.getInstance("CNY");

    /** In-store codes that begin so carry five digits of the item and a weight in grams, as the shop's scale prints them. */
    private static final String WEIGHED = "21";

    private SampleShop() {}

    /** The item file's bytes, for the import that every shop uses. */
    public static InputStream itemFile() {
        return open("items.csv");
    }

    /** The promotions' bytes, as they lie in a data folder. */
    public static InputStream promotionFile() {
        return open("promotions.json");
    }

    /** How points are given, as it lies in a data folder. */
    public static InputStream pointsFile() {
        return open("points.json");
    }

    /** Its pages of quick keys, as they lie in a data folder. */
    public static InputStream quickKeyFile() {
        return open("quick-keys.json");
    }

    /** How its receipts look, as it lies in a data folder beside {@link #logo()}. */
    public static InputStream receiptFile() {
        return open("receipt.json");
    }

    /** The picture on its receipts, a PNG. */
    public static InputStream logo() {
        return open("logo.png");
    }

    /** The configuration, with the ports of devices and broker left open as {@code %scanner%} and so on. */
    public static String storeFile() {
        try (InputStream file = open("store.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on the shelf, in the item file's order. */
    public static List<Item> items() {
        return read("items.csv", SampleShop::item);
    }

    /** Who joins before the shop opens. */
    public static List<SampleMember> members() {
        return read("members.csv", SampleShop::member);
    }

    /** Who works at the till, in the configuration's order: a manager, a cashier and a trainee. */
    public static List<SampleOperator> operators() {
        return List.of(
                new SampleOperator("1001", "manager", "2468"),
                new SampleOperator("1002", "cashier", "1357"),
                new SampleOperator("1003", "trainee", "8642"));
    }

    /** What the scale prints on a bag of something sold by weight. */
    public static String scaleLabel(Item item, int grams) {
        if (item.unit() != UnitOfMeasure.KILOGRAM || grams < 1 || grams > 99_999) {
            throw new IllegalArgumentException("The scale prints no label for " + grams + " g of " + item.code());
        }
        return Gtin.withCheckDigit(WEIGHED + item.code() + String.format(Locale.ROOT, "%05d", grams))
                .display();
    }

    private static Item item(NamedCsvRecord row) {
        return new Item(
                        row.getField("code"),
                        Gtin.parse(row.getField("gtin")),
                        new LocalName(row.getField("name_zh"), row.getField("name_en")),
                        Money.parse(row.getField("price"), CURRENCY),
                        row.getField("tax"),
                        UnitOfMeasure.coded(row.getField("unit")).orElseThrow(),
                        row.getField("category"))
                .with(SaleRules.parse(row.getField("age").isEmpty() ? "" : "age=" + row.getField("age")));
    }

    private static SampleMember member(NamedCsvRecord row) {
        Set<Purpose> granted = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (row.getField(purpose.name().toLowerCase(Locale.ROOT)).equals("yes")) {
                granted.add(purpose);
            }
        }
        OptionalLong guide = Optional.of(row.getField("guide"))
                .filter(text -> !text.isEmpty())
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
        return new SampleMember(
                row.getField("phone"), row.getField("first_name"), row.getField("language"), guide, granted);
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(SampleShop.class.getResourceAsStream(file), file);
    }
}
