package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** While money goes back to the customer, no word of the screen says that the customer pays. */
class ReturnScreenTest {
    @Test
    void whatComesBackWithoutAReceiptIsHandedBackAndNotPaid() {
        assertThat(words(ReturnScreenTest::comesBack, "#pay")).containsExactly("退款");
        assertThat(words(register -> register.scan(Goods.MILK), "#pay")).containsExactly("收款");
    }

    @Test
    void whatWasHandedBackIsNotCalledReceived() {
        assertThat(words(ReturnScreenTest::handedBack, ".done-facts .label"))
                .contains("应退", "¥15.80", "已退还")
                .doesNotContain("实收", "应收", "−¥15.80");
    }

    private static void comesBack(MemoryRegister register) {
        register.submit(new RegisterCommand.BeginReturn("return-faulty"));
        register.scan(Goods.MILK);
    }

    private static void handedBack(MemoryRegister register) {
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(register.state().basket().total()));
        register.scan("s001-1-1");
        register.submit(new MoneyBackCommand.TakeAllBack());
        register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
        register.submit(new RegisterCommand.BeginTender());
        register.submit(
                new RegisterCommand.TenderCash(register.state().basket().total().negated()));
    }

    private static List<String> words(Consumer<MemoryRegister> before, String selector) {
        return FxThread.call(() -> {
            Scene scene = Studio.screen(Shot.of("return", before), Look.CHINESE, command -> {});
            return scene.getRoot().lookupAll(selector).stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }
}
