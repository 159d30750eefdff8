package app.suanpan.kiosk.name;

import java.util.List;

/**
 * The surnames that most Chinese people have, to be touched instead of spelled: how a shop in China greets its customers is
 * surname and title. Everybody else spells theirs.
 */
final class Surnames {
    /** By frequency, as the Ministry of Public Security's yearly report on names lists them. */
    static final List<String> MOST =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗");

    private Surnames() {}
}
