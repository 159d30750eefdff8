package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Colleagues;
import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Signing on, what somebody else has to allow, and the locked screen: by the keyboard alone and by touch alone. */
class PeopleJourneyTest {
    private static final Operator BAI = new Operator("bai", "Bai");

    /** Bai is new and has no PIN; the cashier Anna is the second on the list. */
    private final MemoryRegister register = MemoryRegister.asking(MemoryStaff.asking()
            .with(BAI, Colleagues.cashier(), "")
            .with(Colleagues.ANNA, Colleagues.cashier(), Colleagues.PIN_OF_ANNA)
            .with(Colleagues.MEI, Role.EVERYTHING, Colleagues.PIN_OF_MEI));

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#identify", "Go on");
        cashier.type(KeyCode.DOWN).write("1111").type(KeyCode.ENTER);
        notice("That is not the PIN. 4 more tries.");
        cashier.write(Colleagues.PIN_OF_ANNA).type(KeyCode.ENTER);
        until("#sign-on", "Open");
        cashier.type(KeyCode.ESCAPE);
        until("#identify", "Go on");
        cashier.write(Colleagues.PIN_OF_ANNA).type(KeyCode.ENTER);
        until("#sign-on", "Open");
        cashier.write("500").type(KeyCode.ENTER);
        until("#pay", "Pay");

        // A tenth off a line is hers to give, half is not.
        cashier.write("10301").type(KeyCode.ENTER);
        until("#total", "¥15.80");
        cashier.type(KeyCode.F5);
        until("#line-take", "OK");
        cashier.type(KeyCode.F6).write("50").type(KeyCode.ENTER);
        until("#approval-extent", "陈安娜 asks for 50 % and may do 10 % alone.");

        // Goods wait, and so do other panels; the manager types it wrong once, then allows it because of the goods.
        register.scan(Goods.TEA);
        until("#people-said", "First the question on the right: somebody has to allow it, or you go back.");
        cashier.push(KeyCode.CONTROL, KeyCode.L);
        until("#people-said", "请先处理右侧的问题：等人批准，或返回。");
        until("#approval-title", "需要批准：单品折扣");
        cashier.push(KeyCode.CONTROL, KeyCode.L);
        until("#approval-title", "To be allowed: discount on a line");
        cashier.write("222222").type(KeyCode.ENTER);
        until("#people-said", "That is not the PIN. 4 more tries.");
        cashier.type(KeyCode.F6).write(Colleagues.PIN_OF_MEI).type(KeyCode.ENTER);
        until("#total", "¥7.90");
        ApprovalGranted granted = register.books().all(ApprovalGranted.class).getFirst();
        assertThat(granted.approval().operator()).isEqualTo("anna");
        assertThat(granted.approval().approver()).isEqualTo("mei");
        assertThat(granted.approval().reason()).isEqualTo("approval-goods");
        assertThat(granted.approval().extent()).isEqualTo(5_000);

        // She goes for a box; nobody sells meanwhile, and she finds the basket as it was.
        cashier.type(KeyCode.F3);
        until("#unlock", "Unlock");
        register.scan(Goods.TEA);
        until("#people-said", "The screen is locked for 陈安娜. Nothing was added.");
        cashier.type(KeyCode.ESCAPE)
                .type(KeyCode.F12)
                .write(Colleagues.PIN_OF_ANNA)
                .type(KeyCode.ENTER);
        until("#pay", "Pay");
        until("#total", "¥7.90");
        cashier.type(KeyCode.F12);
        until("#due", "¥7.90");
        cashier.write("7.9").type(KeyCode.ENTER);
        until("#receipt-number", "s001-1-1");
        assertThat(register.books().all(SaleCompleted.class).getFirst().sale().total())
                .isEqualTo(790);
        assertThat(kinds())
                .containsExactly(
                        Kind.FAILED,
                        Kind.SIGNED_ON,
                        Kind.DENIED,
                        Kind.FAILED,
                        Kind.SCREEN_LOCKED,
                        Kind.SCREEN_UNLOCKED);
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        until("#identify", "Go on");
        // Bai chooses a PIN, twice the same; Mei vouches for it.
        touch(cashier, "3142");
        cashier.clickOn("#identify");
        until("#identify-asks", "The same once more");
        touch(cashier, "3143");
        cashier.clickOn("#identify");
        until("#identify-asks", "The two were not the same. Your new PIN:");
        touch(cashier, "3142");
        cashier.clickOn("#identify");
        touch(cashier, "3142");
        cashier.clickOn("#identify");
        until("#approve", "Allow");
        cashier.clickOn("#approval-reason-3");
        touchInPanel(cashier, Colleagues.PIN_OF_MEI);
        cashier.clickOn("#approve");
        until("#identify-asks", "PIN, or scan your badge");
        touch(cashier, "3142");
        cashier.clickOn("#identify");
        until("#sign-on", "Open");
        cashier.clickOn("#num-1").clickOn("#sign-on");
        until("#pay", "Pay");
        assertThat(register.books().all(ShiftOpened.class).getFirst().header().operator())
                .isEqualTo("bai");

        // The drawer is not hers to open. She may not allow it herself, Mei says no, then yes with her badge.
        cashier.clickOn("#more").clickOn("#drawer");
        until("#reason-1", "Give change");
        cashier.clickOn("#reason-1");
        until("#approve", "Allow");
        touchInPanel(cashier, Colleagues.PIN_OF_MEI);
        cashier.clickOn("#refuse");
        notice("李梅 said no. Nothing has changed.");
        cashier.clickOn("#more").clickOn("#drawer");
        until("#reason-1", "Give change");
        cashier.clickOn("#reason-1");
        until("#approve", "Allow");
        register.scan(MemoryStaff.badgeOf(BAI));
        until("#people-said", "Nobody allows their own. Ask somebody else.");
        register.scan(MemoryStaff.badgeOf(Colleagues.MEI));
        until("#pay", "Pay");
        assertThat(register.books().all(ApprovalRefused.class))
                .extracting(ApprovalRefused::cause)
                .containsExactly(ApprovalRefused.Cause.BY_APPROVER, ApprovalRefused.Cause.SAME_PERSON);
        assertThat(register.books().all(ApprovalGranted.class)).hasSize(2);

        // She leaves, and Mei takes the screen over.
        cashier.clickOn("#more").clickOn("#lock");
        until("#unlock", "Unlock");
        cashier.clickOn("#panel #operator-mei");
        touchInPanel(cashier, Colleagues.PIN_OF_MEI);
        cashier.clickOn("#unlock");
        until("#pay", "Pay");
        assertThat(register.state().operatorName()).contains("李梅");
        assertThat(kinds()).endsWith(Kind.SCREEN_LOCKED, Kind.SCREEN_TAKEN_OVER);
    }

    @Test
    void whoeverGuessesIsLockedOutUntilAManagerLiftsIt(FxRobot cashier) throws Exception {
        until("#identify", "Go on");
        cashier.type(KeyCode.DOWN);
        for (int left = 4; left > 0; left--) {
            cashier.write("1357").type(KeyCode.ENTER);
            notice("That is not the PIN. " + left + " more tries.");
        }
        cashier.write("1357").type(KeyCode.ENTER);
        until("#identify-tells", "陈安娜 is locked out until 14:33: too many wrong PINs.");
        cashier.write(Colleagues.PIN_OF_ANNA).type(KeyCode.ENTER);
        assertThat(register.state().phase()).as("not even the right one helps").isInstanceOf(Phase.SignedOff.class);
        cashier.type(KeyCode.F9);
        until("#approve", "Allow");
        cashier.write(Colleagues.PIN_OF_MEI).type(KeyCode.ENTER);
        notice("陈安娜 can sign on again.");
        cashier.write(Colleagues.PIN_OF_ANNA).type(KeyCode.ENTER);
        until("#sign-on", "Open");
        assertThat(kinds()).contains(Kind.LOCKED_OUT, Kind.LOCK_OUT_LIFTED);
    }

    @Test
    void aBadgeIsEnoughToSignOn(FxRobot cashier) throws Exception {
        until("#identify", "Go on");
        register.scan("https://shop.example/o/badge-of-nobody");
        notice("That badge is not valid here.");
        register.scan(MemoryStaff.badgeOf(Colleagues.ANNA));
        until("#sign-on", "Open");
        cashier.type(KeyCode.ENTER);
        until("#pay", "Pay");
        assertThat(register.state().operatorName()).contains("陈安娜");
    }

    @Test
    void whatIsLookedThroughIsRefusedAndItsPanelCloses(FxRobot cashier) throws Exception {
        aBadgeIsEnoughToSignOn(cashier);
        cashier.type(KeyCode.F10);
        until("#journal", "Earlier receipts");
        cashier.type(KeyCode.DIGIT7);
        notice("Your role does not allow this: see earlier receipts.");
        until("#pay", "Pay");
        assertThat(register.state().access().approval()).isEmpty();
    }

    private List<Kind> kinds() {
        return register.books().all(AccessRecorded.class).stream()
                .map(AccessRecorded::kind)
                .toList();
    }

    private static void touch(FxRobot finger, String digits) {
        digits.chars().forEach(digit -> finger.clickOn("#num-" + (char) digit));
    }

    private static void touchInPanel(FxRobot finger, String digits) {
        digits.chars().forEach(digit -> finger.clickOn("#panel #num-" + (char) digit));
    }

    private static void notice(String text) throws Exception {
        until("#notice-sentence", text);
    }
}
