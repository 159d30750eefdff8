package app.suanpan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window in pictures, to be looked at: {@code target/gallery/simulator-*.png}. */
final class SimulatorPictureTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void narrowBesideACheckoutAndWideByItself(Language language) throws Exception {
        for (int[] size : new int[][] {{640, 1040}, {1280, 800}}) {
            Path file = Path.of("target/gallery/simulator-" + language.code() + "-" + size[0] + ".png");
            picture(Appearance.LIGHT, language, size[0], size[1], file);
            assertThat(Files.size(file)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void inEveryAppearance(Appearance appearance) throws Exception {
        Path file = Path.of("target/gallery/simulator-" + appearance.name().toLowerCase(Locale.ROOT) + ".png");
        picture(appearance, Language.ZH, 640, 1040, file);
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void thePrintersPixelsAreTheScreens() {
        BufferedImage paper = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        paper.setRGB(0, 0, 0xFFFFFF);
        PixelReader seen = Pictures.of(paper).getPixelReader();
        assertThat(seen.getColor(0, 0)).isEqualTo(javafx.scene.paint.Color.WHITE);
        assertThat(seen.getColor(1, 0)).isEqualTo(javafx.scene.paint.Color.BLACK);
    }

    private static void picture(Appearance appearance, Language language, int width, int height, Path file)
            throws Exception {
        try (Shop shop = new Shop()) {
            FxThread.start();
            Picture.of(
                    () -> {
                        SimulatorModel model = new SimulatorModel();
                        model.cards().add(Shop.BADGE);
                        model.paperLoaded().set(language == Language.ZH);
                        model.drawerOpen().set(language == Language.EN);
                        model.cut(Pictures.of(receipt()));
                        Texts texts = new Texts(
                                language,
                                locale -> ResourceBundle.getBundle("app.suanpan.simulator.simulator", locale));
                        Hands idle = new IdleHands();
                        return new Theme(appearance)
                                .dress(new Scene(new SimulatorView(model, shop.stock(), texts, idle), width, height));
                    },
                    file);
        }
    }

    private static BufferedImage receipt() {
        BufferedImage paper = new BufferedImage(576, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = paper.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        for (int line = 1; line <= 12; line++) {
            ink.drawString("茉莉花茶 100克", 12, line * 32);
            ink.drawString("36.00", 496, line * 32);
        }
        ink.dispose();
        return paper;
    }

    private static final class IdleHands implements Hands {
        @Override
        public void scan(app.suanpan.domain.item.Item item) {}

        @Override
        public void scan(String code) {}

        @Override
        public void scan(HeldCard card) {}

        @Override
        public void scanPhone(PhoneCode phone) {}

        @Override
        public void holdUp(HeldCard card) {}

        @Override
        public void shutDrawer() {}

        @Override
        public void cutPower() {}

        @Override
        public void show(World.Place place) {}
    }
}
