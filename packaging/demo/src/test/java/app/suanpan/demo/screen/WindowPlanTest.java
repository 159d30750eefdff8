package app.suanpan.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.demo.screen.WindowPlan.Frame;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowPlanTest {

    @Test
    void aWideScreenHasAllThreeSideBySide() {
        WindowPlan plan = WindowPlan.on(new Frame(0, 0, 2560, 1440));
        assertThat(plan.checkout()).isEqualTo(new Frame(0, 0, 1280, 800));
        assertThat(plan.kiosk().x()).isEqualTo(1280);
        assertThat(plan.kiosk().height()).isGreaterThan(plan.kiosk().width());
        assertThat(plan.simulator()).isEqualTo(new Frame(1920, 0, 640, 1040));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1366x768", "1440x900", "1600x900", "1850x1050", "1920x1080", "2560x1440"})
    void drawnSmallerNoWindowLiesOverAnother(String size) {
        String[] sides = size.split("x");
        double factor = ScreenScale.factor(Integer.parseInt(sides[0]));
        WindowPlan plan = WindowPlan.on(new Frame(
                0, 0, (int) (Integer.parseInt(sides[0]) / factor), (int) (Integer.parseInt(sides[1]) / factor)));
        assertThat(plan.kiosk().x()).isGreaterThanOrEqualTo(plan.checkout().width());
        assertThat(plan.simulator().x())
                .isGreaterThanOrEqualTo(plan.kiosk().x() + plan.kiosk().width());
        assertThat(plan.kiosk().height()).isGreaterThan(plan.kiosk().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1600x900", "1920x1080", "2560x1440", "3840x2160"})
    void whatTheCustomerSeesLiesUnderTheCheckoutAndOverNothing(String size) {
        String[] sides = size.split("x");
        double factor = ScreenScale.factor(Integer.parseInt(sides[0]));
        Frame screen = new Frame(
                0, 0, (int) (Integer.parseInt(sides[0]) / factor), (int) (Integer.parseInt(sides[1]) / factor));
        WindowPlan plan = WindowPlan.on(screen);
        assertThat(plan.customer().y()).isGreaterThanOrEqualTo(plan.checkout().height());
        assertThat(plan.customer().y() + plan.customer().height()).isLessThanOrEqualTo(screen.height());
        assertThat(plan.customer().x() + plan.customer().width())
                .isLessThanOrEqualTo(plan.kiosk().x());
    }

    @Test
    void onAUsualScreenTheKioskLiesBelowTheCheckout() {
        WindowPlan plan = WindowPlan.on(new Frame(0, 0, 1920, 1080));
        assertThat(plan.checkout().width()).isEqualTo(1280);
        assertThat(plan.kiosk().y()).isGreaterThanOrEqualTo(plan.checkout().height());
        assertThat(plan.kiosk().width()).isGreaterThan(plan.kiosk().height());
        assertThat(plan.simulator().x()).isEqualTo(1280);
    }

    @Test
    void aPanelOfTheDesktopIsLeftFree() {
        WindowPlan plan = WindowPlan.on(new Frame(70, 30, 1850, 1050));
        assertThat(plan.checkout().place()).isEqualTo("70,30");
        assertThat(plan.simulator().place()).isEqualTo("1280,30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024x768", "1280x800", "1366x768", "1440x900", "1920x1080", "1920x1200", "3840x2160"})
    void noWindowIsSmallerThanItIsDesignedForNorBeginsOutsideTheScreen(String size) {
        String[] sides = size.split("x");
        Frame screen = new Frame(0, 0, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        WindowPlan plan = WindowPlan.on(screen);
        assertThat(plan.checkout().width()).isGreaterThanOrEqualTo(1024);
        assertThat(plan.checkout().height()).isGreaterThanOrEqualTo(700);
        assertThat(plan.kiosk().height()).isGreaterThanOrEqualTo(300);
        assertThat(plan.customer().height()).isGreaterThanOrEqualTo(400);
        assertThat(Stream.of(plan.checkout(), plan.customer(), plan.kiosk(), plan.simulator()))
                .allSatisfy(frame -> {
                    assertThat(frame.x()).isBetween(0, screen.width());
                    assertThat(frame.y()).isBetween(0, screen.height());
                });
    }
}
