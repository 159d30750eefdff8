package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.MemberCommand;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A customer says who they are: by keyboard alone in English, by touch alone in Chinese. */
class MemberJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        cashier.type(KeyCode.F4);
        until("#member-find", "Find");
        cashier.write("m");
        until("#member-hint", "Others answer to this too. Add a letter, or the last figures of the phone number.");
        cashier.write("ax");
        until("#members .found-name", "Maximiliana-Theodora Featherstonehaugh");
        until("#member-find", "Choose");
        cashier.type(KeyCode.ENTER);
        until("#member-name", "Maximiliana-Theodora Featherstonehaugh");

        cashier.type(KeyCode.F4);
        until("#member-find", "Find");
        cashier.write("zz");
        until("#member-hint", "Nobody answers to this. Ask for the phone number, or sell as usual.");
        cashier.eraseText(2);
        // Enter before anybody could have answered: it is meant for whoever the answer is.
        cashier.write("2222").type(KeyCode.ENTER);
        until("#member-name", "李伟");
        assertThat(register.state().member().orElseThrow().maskedPhone()).isEqualTo("137****2222");
    }

    @Test
    void ofTwoWithOneNameTheOneWhoIsMarkedIsTaken(FxRobot cashier) throws Exception {
        register.submit(new MemberCommand.LookForMembers("李伟"));
        cashier.type(KeyCode.F4);
        until("#members .found-name", "李伟");
        cashier.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until("#member-name", "李伟");
        assertThat(register.state().member().orElseThrow().maskedPhone()).isEqualTo("137****2222");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#member", "会员");
        cashier.clickOn("#member");
        until("#member-find", "查找");
        for (int i = 0; i < 4; i++) {
            cashier.clickOn("#num-1");
        }
        until("#members .found-name", "李伟");
        cashier.clickOn("#member-phone");
        cashier.clickOn("#num-erase");
        cashier.clickOn("#num-1");
        cashier.clickOn("#member-find");
        until("#member-name", "李伟");
        assertThat(register.state().member().orElseThrow().maskedPhone()).isEqualTo("139****1111");

        cashier.clickOn("#member");
        until("#member-find", "查找");
        for (int i = 0; i < 4; i++) {
            cashier.clickOn("#num-2");
        }
        until("#members .found-name", "李伟");
        cashier.clickOn("#members .match-cell");
        until("#member-phone", "137****2222");
        until("#member-guide", "专属导购 小林");
        assertThat(register.state().member().orElseThrow().maskedPhone()).isEqualTo("137****2222");
    }
}
