package app.suanpan.e2e.shift;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.ui.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the shop of the story sells. */
enum Good {
    MILK("10301", "鲜牛奶 950毫升", "Fresh milk 950 ml", 1_580, UnitOfMeasure.EACH, "dairy", "fresh milk"),
    OOLONG("10402", "乌龙茶 无糖 500毫升", "Oolong tea, no sugar 500 ml", 500, UnitOfMeasure.EACH, "drinks", "oolong"),
    DRESS("20203", "女士碎花连衣裙 S", "Women's floral dress, S", 32_900, UnitOfMeasure.EACH, "women", "dress"),
    APPLES("10101", "红富士苹果", "Fuji apples", 1_180, UnitOfMeasure.KILOGRAM, "produce", "fuji");

    private final Item item;
    private final String typed;

    Good(String code, String zh, String en, long price, UnitOfMeasure unit, String category, String typed) {
        this.item = new Item(
                code,
                Optional.of(Gtin.withCheckDigit("6999012" + code)),
                new LocalName(zh, en),
                Money.of(price, "CNY"),
                "standard",
                unit,
                category);
        this.typed = typed;
    }

    static List<Item> items() {
        return Stream.of(values()).map(good -> good.item).toList();
    }

    /** Goods that nobody buys in the story: a page of quick keys has more than one. */
    static List<Item> others() {
        String[][] others = {
            {"10302", "原味酸奶 六杯", "Plain yoghurt, 6 cups", "1690"},
            {"10303", "奶酪片 12片", "Cheese slices, 12", "2280"},
            {"10304", "淡味黄油 227克", "Butter, unsalted 227 g", "2690"},
            {"10305", "稀奶油 250毫升", "Whipping cream 250 ml", "1450"},
            {"10306", "豆浆 无糖 1升", "Soy milk, no sugar 1 l", "990"},
            {"10307", "鲜鸡蛋 10枚", "Fresh eggs, 10", "1280"},
            {"10308", "老豆腐 400克", "Firm tofu 400 g", "450"},
            {"10309", "希腊酸奶 四杯", "Greek yoghurt, 4 cups", "1990"},
            {"10310", "马苏里拉奶酪 200克", "Mozzarella 200 g", "2150"},
            {"10311", "炼乳 250克", "Condensed milk 250 g", "1180"},
            {"10312", "羊奶 500毫升", "Goat's milk 500 ml", "1890"},
        };
        return Stream.of(others)
                .map(other -> new Item(
                        other[0],
                        Optional.of(Gtin.withCheckDigit("6999012" + other[0])),
                        new LocalName(other[1], other[2]),
                        Money.of(Long.parseLong(other[3]), "CNY"),
                        "standard",
                        UnitOfMeasure.EACH,
                        "dairy"))
                .toList();
    }

    /** The digits of its bars. */
    String bars() {
        return item.gtin().orElseThrow().display();
    }

    /** What a cashier types to find it. */
    String typed() {
        return typed;
    }

    /** The page of quick keys on which it is. */
    String page() {
        return item.category();
    }

    String name(Language language) {
        return item.name().in(language.code());
    }
}
