package app.suanpan.domain.shop;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.workstation.Operator;
import java.util.Map;

/** The small shop once its people have PINs: Anna sells, Bo leads the shift, Mei runs the store. */
public final class SmallStaff {
    public static final Operator MEI = new Operator("mei", "Mei");

    public static final String PIN_OF_ANNA = "2580";
    public static final String PIN_OF_BO = "9513";
    public static final String PIN_OF_MEI = "704152";

    /** Sells, and takes up to 20 % off and 25.00 back. */
    public static final Role CASHIER = new Role(
            "cashier",
            new LocalName("收银员", "Cashier"),
            Map.of(
                    Permission.SELL, Role.UNLIMITED,
                    Permission.LINE_REMOVE, Role.UNLIMITED,
                    Permission.TILL_CLOSE, Role.UNLIMITED,
                    Permission.MEMBER_FIND, Role.UNLIMITED,
                    Permission.PRICE_OVERRIDE, 2_000L,
                    Permission.RETURN_WITHOUT_RECEIPT, 2_500L));

    /** May half of everything that has a limit, and void. */
    public static final Role LEADER = new Role(
            "leader",
            new LocalName("领班", "Shift leader"),
            Map.of(
                    Permission.SELL, Role.UNLIMITED,
                    Permission.LINE_REMOVE, Role.UNLIMITED,
                    Permission.TILL_CLOSE, Role.UNLIMITED,
                    Permission.TRANSACTION_VOID, 100_000L,
                    Permission.DRAWER_OPEN, Role.UNLIMITED,
                    Permission.PRICE_OVERRIDE, 5_000L));

    private SmallStaff() {}

    /** All three, with their PINs. */
    public static MemoryStaff people() {
        return MemoryStaff.asking()
                .with(SmallShop.ANNA, CASHIER, PIN_OF_ANNA)
                .with(SmallShop.BO, LEADER, PIN_OF_BO)
                .with(MEI, Role.EVERYTHING, PIN_OF_MEI);
    }

    /** A till at which Anna, who has proved it, is signed on with 500.00. */
    public static Till annasTill() {
        Till till = Till.closed(people());
        till.does(identify(SmallShop.ANNA, PIN_OF_ANNA));
        till.does(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("500.00")));
        return till;
    }

    public static RegisterCommand identify(Operator operator, String pin) {
        return new PeopleCommand.Identify(new Credential.Pin(operator.id(), pin));
    }

    public static RegisterCommand approve(Operator operator, String pin, String reason) {
        return new PeopleCommand.AnswerApproval(new Credential.Pin(operator.id(), pin), true, reason);
    }
}
