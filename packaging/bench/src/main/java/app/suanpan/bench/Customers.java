package app.suanpan.bench;

import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The members of a large shop, made up from common names; the same number gives the same customer. */
final class Customers {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅晓雯雪佳怡子涵梓轩欣悦思诚浩宇婷建国志文雅琪俊博雨泽若曦天翔嘉豪淑珍海燕春花云龙凤林鑫玲颖慧琳莹宁波乐安然";

    private static final List<String> LATIN = List.of(
            "Anna",
            "Maria",
            "Margaret",
            "Elizabeth",
            "Christopher",
            "Alexander",
            "Olivia",
            "Sofia",
            "Zoë",
            "François",
            "José",
            "Katarzyna",
            "Giovanni",
            "Friedrich",
            "Siobhán",
            "Nguyen",
            "Priya",
            "Mohammed",
            "Fatima",
            "Yuki",
            "Haruto",
            "Min-jun",
            "Li",
            "Lin",
            "Linda",
            "Lina",
            "Max",
            "Maximilian",
            "Theodora",
            "Gwendolyn",
            "Charlotte",
            "Benjamin",
            "Katherine",
            "Catherine",
            "Kathryn",
            "Stephen",
            "Steven",
            "Philip",
            "Phillip",
            "Ann",
            "Anne",
            "Annie",
            "Jo",
            "Joan",
            "Joanna");

    private Customers() {}

    /** What a customer told the shop: a first name, in hanzi mostly, and a phone number. */
    static PersonalData customer(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Phone phone =
                new Phone(86, "1" + (30 + number / 10_000_000) + String.format("%08d", number * 997L % 100_000_000));
        return new PersonalData(Optional.of(phone), name(random), Optional.empty());
    }

    private static String name(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            String latin = LATIN.get(random.nextInt(LATIN.size()));
            return random.nextBoolean() ? latin : latin + " " + LATIN.get(random.nextInt(LATIN.size()));
        }
        StringBuilder name = new StringBuilder();
        if (random.nextBoolean()) {
            name.append(one(SURNAMES, random));
        }
        name.append(one(GIVEN, random));
        return random.nextInt(3) == 0
                ? name.toString()
                : name.append(one(GIVEN, random)).toString();
    }

    private static char one(String of, SplittableRandom random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
