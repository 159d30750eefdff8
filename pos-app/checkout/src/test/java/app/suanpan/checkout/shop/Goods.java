package app.suanpan.checkout.shop;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the shop sells. */
public final class Goods implements Catalogue {
    /** 15.80. */
    public static final String MILK = "6901234567892";
    /** 128.00. */
    public static final String TEA = "6923450657713";
    /** A name of forty characters at 999,999.99. */
    public static final String LONGEST = "6999999999997";

    /** Spirits for adults, 168.00. */
    public static final String SPIRITS = "6900000030103";
    /** A telephone with a serial number, 1,999.00. */
    public static final String TELEPHONE = "6900000030202";
    /** A syrup of which the batch has to be known, 38.00. */
    public static final String SYRUP = "6900000030301";
    /** Sparklers, sold in the morning only. */
    public static final String SPARKLERS = "6900000030400";
    /** Loose walnuts at 24.80 for 500 g, weighed in a tray of 12 g; the code says nothing of their weight. */
    public static final String LOOSE_NUTS = "6900000040102";
    /** A bag, a box and a bottle. */
    public static final List<Tare> TARES = List.of(
            new Tare("bag", new LocalName("袋子", "Bag"), 5),
            new Tare("box", new LocalName("盒子", "Box"), 120),
            new Tare("bottle", new LocalName("玻璃瓶", "Bottle"), 380));

    private final List<Item> items = new ArrayList<>();
    /** What has to be asked or kept to when it is sold; on no page of quick keys. */
    private final List<Item> asked = new ArrayList<>();

    public Goods() {
        kilo("10101", "红富士苹果", "Fuji apples", 1180, "produce");
        kilo("10102", "香蕉", "Bananas", 690, "produce");
        kilo("10103", "赣南脐橙", "Gannan navel oranges", 1290, "produce");
        kilo("10104", "巨峰葡萄", "Kyoho grapes", 1980, "produce");
        kilo("10105", "西红柿", "Tomatoes", 760, "produce");
        kilo("10106", "黄瓜", "Cucumbers", 650, "produce");
        kilo("10107", "土豆", "Potatoes", 420, "produce");
        each("10108", "", "上海青 一把", "Shanghai greens, bunch", 350, "produce");
        each("10109", "", "金针菇 150克", "Enoki mushrooms 150 g", 290, "produce");
        each("10110", "", "小葱 一把", "Spring onions, bunch", 200, "produce");
        each("10111", "", "鲜鸡蛋 10枚", "Fresh eggs, 10", 1280, "produce");
        each("10112", "", "老豆腐 400克", "Firm tofu 400 g", 450, "produce");
        each("10113", "", "嫩玉米 两根", "Sweetcorn, 2", 690, "produce");
        each("10114", "", "胡萝卜 一袋", "Carrots, bag", 480, "produce");
        kilo("10115", "柠檬", "Lemons", 990, "produce");
        each("10116", "", "娃娃菜 两颗", "Baby cabbage, 2", 590, "produce");
        each("10117", "", "菠菜 一把", "Spinach, bunch", 390, "produce");
        each("10201", "", "东北大米 5公斤", "Northeast rice 5 kg", 3990, "pantry");
        each("10203", "", "多用途小麦粉 2.5公斤", "Plain wheat flour 2.5 kg", 1590, "pantry");
        each("10204", "", "手擀挂面 900克", "Dried noodles 900 g", 990, "pantry");
        each("10205", "", "压榨花生油 1.8升", "Peanut oil 1.8 l", 5680, "pantry");
        each("10206", "", "酿造酱油 500毫升", "Soy sauce 500 ml", 1090, "pantry");
        each("10208", "", "加碘精盐 400克", "Iodised salt 400 g", 250, "pantry");
        each("10301", MILK, "鲜牛奶 950毫升", "Fresh milk 950 ml", 1580, "dairy");
        each("10302", "", "原味酸奶 六杯", "Plain yoghurt, 6 cups", 1690, "dairy");
        each("10304", "", "全麦吐司 400克", "Wholemeal toast 400 g", 1190, "dairy");
        each("10305", "", "红豆面包", "Red bean bun", 550, "dairy");
        each("10401", "", "矿泉水 550毫升", "Mineral water 550 ml", 200, "drinks");
        each("10402", "", "乌龙茶 无糖 500毫升", "Oolong tea, no sugar 500 ml", 500, "drinks");
        each("10403", "", "鲜橙汁 1升", "Orange juice 1 l", 1880, "drinks");
        each("10406", "", "精酿小麦啤酒 500毫升", "Craft wheat beer 500 ml", 1290, "drinks");
        each("10407", TEA, "明前龙井 50克", "Longjing tea, first flush 50 g", 12800, "drinks");
        each("10501", "", "海盐薯片 75克", "Sea-salt crisps 75 g", 750, "snacks");
        each("10505", "", "黑巧克力 72% 80克", "Dark chocolate 72 % 80 g", 2490, "snacks");
        each("10601", "", "竹浆抽纸 10包", "Bamboo tissues, 10 packs", 2690, "household");
        each("10604", "", "草本牙膏 120克", "Herbal toothpaste 120 g", 1390, "household");
        each("20101", "", "男士纯棉T恤 白 M", "Men's cotton T-shirt, white, M", 7900, "men");
        each("20104", "", "男士直筒牛仔裤 32", "Men's straight jeans, 32", 23900, "men");
        each("20201", "", "女士真丝衬衫 M", "Women's silk blouse, M", 35900, "women");
        each("20203", "", "女士碎花连衣裙 S", "Women's floral dress, S", 32900, "women");
        each("20302", "", "儿童卫裤 120", "Children's joggers, 120", 8900, "kids");
        each("20402", "", "帆布鞋 40", "Canvas shoes, 40", 12900, "accessories");
        each(
                "99999",
                LONGEST,
                "全手工双面羊绒中长款宽松系带大衣女士秋冬新款高端定制限量珍藏版礼盒装深驼色加大码",
                "Hand-made double-faced cashmere coat, XL",
                99_999_999,
                "women");
        ask("30101", SPIRITS, "白酒 52度 500毫升", "Spirits 52 % 500 ml", 16_800, "age=18 hours=08:00-22:00");
        ask("30102", TELEPHONE, "智能手机 128GB", "Smartphone 128 GB", 199_900, "serial");
        ask("30103", SYRUP, "儿童退热糖浆 100毫升", "Children's fever syrup 100 ml", 3_800, "lot");
        of("40101", LOOSE_NUTS, "散装核桃", "Loose walnuts", 2_480, UnitOfMeasure.JIN, "tare=12");
        of("40102", "", "意大利火腿", "Prosciutto", 1_990, UnitOfMeasure.HUNDRED_GRAMS, "");
        of("40103", "", "棉布 幅宽150厘米", "Cotton cloth, 150 cm wide", 3_850, UnitOfMeasure.METRE, "");
        of("40104", "", "散装花生油", "Peanut oil, on tap", 1_680, UnitOfMeasure.LITRE, "");
        ask("30104", SPARKLERS, "手持烟花 10支", "Sparklers, 10", 1_500, "hours=08:00-12:00");
    }

    private void of(String code, String gtin, String zh, String en, long price, UnitOfMeasure unit, String rules) {
        asked.add(new Item(
                        code, Gtin.parse(gtin), new LocalName(zh, en), Money.of(price, "CNY"), "reduced", unit, "asked")
                .with(SaleRules.parse(rules)));
    }

    private void ask(String code, String gtin, String zh, String en, long price, String rules) {
        asked.add(new Item(
                        code,
                        Gtin.parse(gtin),
                        new LocalName(zh, en),
                        Money.of(price, "CNY"),
                        "standard",
                        UnitOfMeasure.EACH,
                        "asked")
                .with(SaleRules.parse(rules)));
    }

    private Stream<Item> all() {
        return Stream.concat(items.stream(), asked.stream());
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    @Override
    public Optional<Item> byCode(String code) {
        return all().filter(item -> item.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Item> byGtin(Gtin gtin) {
        return all().filter(item -> item.gtin().equals(Optional.of(gtin))).findFirst();
    }

    @Override
    public List<Item> search(String text, int most) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return items.stream()
                .filter(item -> item.code().startsWith(wanted)
                        || item.name().zh().contains(wanted)
                        || item.name().en().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> inCategory(String category, int most) {
        return items.stream()
                .filter(item -> item.category().equals(category))
                .limit(most)
                .toList();
    }

    @Override
    public List<String> categories() {
        return items.stream().map(Item::category).distinct().toList();
    }

    @Override
    public long edition() {
        return items.size();
    }

    /** The item file does not have it any more. */
    public void lose(String code) {
        items.removeIf(item -> item.code().equals(code));
    }

    private void kilo(String code, String zh, String en, long price, String category) {
        items.add(new Item(
                code,
                Optional.empty(),
                new LocalName(zh, en),
                Money.of(price, "CNY"),
                "reduced",
                UnitOfMeasure.KILOGRAM,
                category));
    }

    private void each(String code, String gtin, String zh, String en, long price, String category) {
        items.add(new Item(
                code,
                Gtin.parse(gtin),
                new LocalName(zh, en),
                Money.of(price, "CNY"),
                "standard",
                UnitOfMeasure.EACH,
                category));
    }
}
