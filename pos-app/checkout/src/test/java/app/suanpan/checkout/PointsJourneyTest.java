package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Why;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A member pays with points by one key, or with as many as were typed before it; the till does not wait for head office. */
class PointsJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        PointsGalleryTest.paying(register);
        until("#points", "79 points for ¥7.90");
        cashier.write("20");
        until("#points", "20 points");
        cashier.type(KeyCode.F10);
        until("#points", "Asking for points …");
        register.pointsAnswered(new Denied(Why.OFFLINE));
        until("#due", "¥13.80");
        cashier.type(KeyCode.F2);
        until("#take-back-0", "Take back: 20 points  ¥2.00");
        cashier.type(KeyCode.DIGIT3);
        until("#due", "¥15.80");
        cashier.type(KeyCode.F10);
        until("#points", "Asking for points …");
        register.pointsAnswered(new Denied(Why.OFFLINE));
        until("#due", "¥7.90");
        cashier.type(KeyCode.ENTER);
        until("#change", "¥0.00");
        SoldTender paid = register.books()
                .all(SaleCompleted.class)
                .getLast()
                .sale()
                .tenders()
                .getFirst();
        assertThat(Objects.requireNonNull(paid.points()).points()).isEqualTo(79);
    }
}
