package app.suanpan.bench;

import app.suanpan.domain.item.Gtin;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The goods of a very large shop, made up from words as they stand on real shelves; the same number gives the same goods. */
final class Goods {
    private static final List<String> MAKES = List.of(
            "农夫山泉|Nongfu Spring",
            "康师傅|Master Kong",
            "统一|Uni-President",
            "娃哈哈|Wahaha",
            "伊利|Yili",
            "蒙牛|Mengniu",
            "光明|Bright",
            "旺旺|Want Want",
            "三只松鼠|Three Squirrels",
            "良品铺子|Bestore",
            "百草味|Be & Cheery",
            "洽洽|Chacheer",
            "海天|Haitian",
            "李锦记|Lee Kum Kee",
            "老干妈|Lao Gan Ma",
            "金龙鱼|Arawana",
            "鲁花|Luhua",
            "福临门|Fortune",
            "中粮|COFCO",
            "双汇|Shuanghui",
            "雨润|Yurun",
            "思念|Synear",
            "三全|Sanquan",
            "湾仔码头|Wanchai Ferry",
            "可口可乐|Coca-Cola",
            "百事|Pepsi",
            "雀巢|Nestlé",
            "立顿|Lipton",
            "奥利奥|Oreo",
            "乐事|Lay's",
            "德芙|Dove",
            "费列罗|Ferrero",
            "高露洁|Colgate",
            "佳洁士|Crest",
            "云南白药|Yunnan Baiyao",
            "舒肤佳|Safeguard",
            "海飞丝|Head & Shoulders",
            "潘婷|Pantene",
            "蓝月亮|Blue Moon",
            "立白|Liby",
            "奥妙|Omo",
            "维达|Vinda",
            "心相印|Mind Act Upon Mind",
            "清风|Breeze",
            "美的|Midea",
            "苏泊尔|Supor",
            "九阳|Joyoung",
            "晨光|M&G",
            "得力|Deli",
            "英雄|Hero",
            "双鹿|Sonluk",
            "南孚|Nanfu",
            "同仁堂|Tong Ren Tang",
            "白云山|Baiyunshan",
            "西湖|West Lake",
            "张一元|Zhang Yiyuan",
            "八马|Bama",
            "茅台|Moutai",
            "五粮液|Wuliangye",
            "青岛|Tsingtao",
            "雪花|Snow",
            "长城|Great Wall",
            "张裕|Changyu",
            "稻香村|Daoxiangcun");

    private static final List<String> MANNERS = List.of(
            "有机|organic",
            "经典|classic",
            "特级|premium",
            "低糖|low sugar",
            "无糖|sugar free",
            "原味|original",
            "香辣|spicy",
            "麻辣|numbing hot",
            "五香|five spice",
            "蒜蓉|garlic",
            "番茄|tomato",
            "柠檬|lemon",
            "草莓|strawberry",
            "香草|vanilla",
            "巧克力|chocolate",
            "抹茶|matcha",
            "茉莉|jasmine",
            "桂花|osmanthus",
            "薄荷|mint",
            "蜂蜜|honey",
            "黑芝麻|black sesame",
            "红枣|red date",
            "椰香|coconut",
            "芒果|mango",
            "水蜜桃|peach",
            "葡萄|grape",
            "青苹果|green apple",
            "手工|handmade",
            "儿童|children's",
            "家庭装|family size",
            "旅行装|travel size",
            "礼盒装|gift box",
            "进口|imported",
            "冷冻|frozen",
            "即食|ready to eat",
            "速溶|instant",
            "全脂|whole",
            "脱脂|skimmed",
            "浓缩|concentrated",
            "清香|fragrant",
            "柔软|soft",
            "加厚|extra thick",
            "防滑|non-slip",
            "不锈钢|stainless steel",
            "可折叠|folding",
            "便携|portable",
            "春季|spring",
            "深蓝|dark blue",
            "米白|off white",
            "大红|bright red");

    private static final List<String> KINDS = List.of(
            "绿茶|green tea|饮料",
            "红茶|black tea|饮料",
            "龙井茶叶|Longjing tea leaves|茶",
            "普洱茶饼|Pu'er tea cake|茶",
            "铁观音|Tieguanyin oolong|茶",
            "矿泉水|mineral water|饮料",
            "苏打水|soda water|饮料",
            "橙汁|orange juice|饮料",
            "豆浆|soy milk|饮料",
            "酸奶|yoghurt|乳品",
            "纯牛奶|pure milk|乳品",
            "奶酪棒|cheese stick|乳品",
            "黄油|butter|乳品",
            "方便面|instant noodles|粮油",
            "挂面|dried noodles|粮油",
            "东北大米|northeast rice|粮油",
            "小米|millet|粮油",
            "花生油|peanut oil|粮油",
            "酱油|soy sauce|调味",
            "香醋|vinegar|调味",
            "豆瓣酱|bean paste|调味",
            "辣椒酱|chilli sauce|调味",
            "火锅底料|hot pot base|调味",
            "白砂糖|white sugar|调味",
            "饼干|biscuits|零食",
            "薯片|potato crisps|零食",
            "坚果|mixed nuts|零食",
            "瓜子|sunflower seeds|零食",
            "牛肉干|beef jerky|零食",
            "果冻|fruit jelly|零食",
            "棒棒糖|lollipop|零食",
            "月饼|moon cake|糕点",
            "凤梨酥|pineapple cake|糕点",
            "吐司面包|toast bread|糕点",
            "水饺|dumplings|冷冻",
            "汤圆|rice balls|冷冻",
            "鸡翅|chicken wings|生鲜",
            "五花肉|pork belly|生鲜",
            "三文鱼|salmon|生鲜",
            "菠菜|spinach|生鲜",
            "西红柿|tomatoes|生鲜",
            "牙膏|toothpaste|日化",
            "牙刷|toothbrush|日化",
            "洗发水|shampoo|日化",
            "沐浴露|shower gel|日化",
            "洗衣液|laundry liquid|日化",
            "洗洁精|dish soap|日化",
            "抽纸|tissues|日化",
            "卷纸|toilet rolls|日化",
            "保鲜膜|cling film|家居",
            "垃圾袋|bin liners|家居",
            "炒锅|wok|家居",
            "电饭煲|rice cooker|家电",
            "保温杯|vacuum flask|家居",
            "毛巾|towel|家居",
            "拖鞋|slippers|家居",
            "衣架|clothes hanger|家居",
            "中性笔|gel pen|文具",
            "笔记本|notebook|文具",
            "电池|batteries|家电",
            "充电线|charging cable|家电",
            "白酒|baijiu|酒",
            "啤酒|beer|酒",
            "干红葡萄酒|dry red wine|酒",
            "重庆小面|Chongqing noodles|粮油",
            "长袖衬衫|long sleeve shirt|服装",
            "运动袜|sports socks|服装",
            "围巾|scarf|服装");

    private static final List<String> SIZES = List.of(
            "50g",
            "75g",
            "100g",
            "150g",
            "200g",
            "250g",
            "300g",
            "400g",
            "500g",
            "750g",
            "1kg",
            "2kg",
            "5kg",
            "100ml",
            "250ml",
            "330ml",
            "500ml",
            "550ml",
            "750ml",
            "1L",
            "1.5L",
            "2L",
            "5L",
            "6x250ml",
            "12x500ml",
            "24x330ml",
            "1",
            "2",
            "3",
            "5",
            "10",
            "12",
            "S",
            "M",
            "L",
            "XL",
            "XXL");

    private Goods() {}

    /** Writes an item file of so many rows. */
    static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,gtin,name_zh,name_en,price,tax,unit,category\n");
            for (int number : IntStream.range(0, rows).toArray()) {
                out.write(row(number));
            }
        }
    }

    /** The barcode of an item. */
    static Gtin gtin(int number) {
        return Gtin.withCheckDigit(String.format("690%09d", number));
    }

    /** The code of an item; their order as texts is that of the numbers. */
    static String code(int number) {
        return String.format("%07d", number);
    }

    /** One of the categories that goods are in. */
    static String category(int number) {
        return KINDS.get(number % KINDS.size()).split("\\|")[2];
    }

    /** An item's row in an item file, with its line's end. */
    static String row(int number) {
        SplittableRandom random = new SplittableRandom(number);
        String[] make = one(MAKES, random);
        String[] manner = one(MANNERS, random);
        String[] other = one(MANNERS, random);
        String[] kind = one(KINDS, random);
        String size = SIZES.get(random.nextInt(SIZES.size()));
        // Shops have numbers in names too: a tenth of the goods carry their maker's.
        String model =
                random.nextInt(10) == 0 ? " " + (char) ('A' + random.nextInt(26)) + random.nextInt(1_000, 100_000) : "";
        return String.format(
                "%07d,%s,%s%s%s%s %s%s,%s %s %s %s %s%s,%d.%02d,standard,each,%s%n",
                number,
                gtin(number).display(),
                make[0],
                manner[0],
                other[0],
                kind[0],
                size,
                model,
                make[1],
                manner[1],
                other[1],
                kind[1],
                size,
                model,
                random.nextInt(1, 300),
                random.nextInt(100),
                kind[2]);
    }

    private static String[] one(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size())).split("\\|");
    }
}
