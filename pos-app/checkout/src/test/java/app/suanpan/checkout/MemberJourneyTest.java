package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.NoticeCode;
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

        // Of a number that is nobody's the answer stands where it was asked: the member before is still on the basket.
        cashier.type(KeyCode.F4);
        until("#member-find", "Find");
        cashier.write("13999990000").type(KeyCode.ENTER);
        until("#member-find", "Join");
        until("#member-hint", "Nobody has this number. Its owner can join now, and is on this sale at once.");
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

    @Test
    void whoseNumberIsNobodysJoinsByKeyboardAlone(FxRobot cashier) throws Exception {
        cashier.type(KeyCode.F4);
        until("#member-find", "Find");
        cashier.write("13911112222").type(KeyCode.ENTER);
        until("#member-find", "Join");
        until("#member-hint", "Nobody has this number. Its owner can join now, and is on this sale at once.");
        cashier.type(KeyCode.ENTER);
        until("#join-yes", "14 or older: join");
        cashier.type(KeyCode.DIGIT1);
        until("#member-phone", "139****2222");
        assertThat(register.state().notice().orElseThrow().code()).isEqualTo(NoticeCode.MEMBER_JOINED);
        assertThat(register.state().member().orElseThrow().number()).isEqualTo("567 891 234");
    }

    @Test
    void aNewMemberByTouchAloneTakesFourTapsAndThePhoneAndBelongsToTheGuideOfTheSale(FxRobot cashier) throws Exception {
        register.scan("https://shop.example/g/badge-of-lin");
        cashier.clickOn("#language");
        until("#more", "更多");
        cashier.clickOn("#more");
        until("#join", "新会员");
        cashier.clickOn("#join");
        until("#member-find", "下一步");
        for (char figure : "13911112222".toCharArray()) {
            cashier.clickOn("#num-" + figure);
        }
        cashier.clickOn("#member-find");
        until("#join-yes", "已满 14 周岁，入会");
        cashier.clickOn("#join-yes");
        until("#member-phone", "139****2222");
        until("#member-guide", "专属导购 小林");

        cashier.clickOn("#more");
        until("#join", "新会员");
        cashier.clickOn("#join");
        until("#member-find", "下一步");
        cashier.write("13900000000");
        cashier.clickOn("#member-find");
        until("#join-young", "未满：不记名会员卡");
        until("#join-young-alone", "未满，不要导购：不记名会员卡");
        cashier.clickOn("#join-young-alone");
        until("#member-name", "567 891 235");
        assertThat(register.state().member().orElseThrow().guide()).isEmpty();
        assertThat(register.state().member().orElseThrow().maskedPhone()).isEmpty();
    }
}
