package app.suanpan.checkout.shop;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.workstation.Operator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The people of the sample shop, once they have PINs: Anna sells, Bo leads the shift, Mei runs the store. */
public final class Colleagues {
    public static final Operator ANNA = new Operator("anna", "陈安娜");
    public static final Operator BO = new Operator("bo", "Bo Zhang");
    public static final Operator MEI = new Operator("mei", "李梅");
    public static final String PIN_OF_ANNA = "2580";
    public static final String PIN_OF_BO = "9513";
    public static final String PIN_OF_MEI = "704152";
    static final List<Operator> ALL = List.of(ANNA, BO, MEI);

    private Colleagues() {}

    /** All three, each with a PIN. */
    public static MemoryStaff people() {
        return MemoryStaff.asking()
                .with(ANNA, cashier(), PIN_OF_ANNA)
                .with(BO, new Role("leader", new LocalName("领班", "Shift leader"), leader()), PIN_OF_BO)
                .with(MEI, Role.EVERYTHING, PIN_OF_MEI);
    }

    /** Everything to sell; a tenth off a line, and nothing else of what has a limit. */
    public static Role cashier() {
        Map<Permission, Long> may = new EnumMap<>(Permission.class);
        for (Permission each : List.of(
                Permission.SELL,
                Permission.LINE_REMOVE,
                Permission.HOLD,
                Permission.RECALL,
                Permission.MEMBER_FIND,
                Permission.RECEIPT_REPRINT,
                Permission.TILL_CLOSE)) {
            may.put(each, Role.UNLIMITED);
        }
        may.put(Permission.LINE_DISCOUNT, 1_000L);
        return new Role("cashier", new LocalName("收银员", "Cashier"), may);
    }

    private static Map<Permission, Long> leader() {
        Map<Permission, Long> may = new EnumMap<>(cashier().grants());
        may.put(Permission.LINE_DISCOUNT, 3_000L);
        may.put(Permission.DRAWER_OPEN, Role.UNLIMITED);
        may.put(Permission.SCREEN_TAKE_OVER, Role.UNLIMITED);
        return may;
    }
}
