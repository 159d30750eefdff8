package app.suanpan.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.receipt.Receipt;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All controls on one page, to be looked at: {@code target/gallery/controls-*.png}. */
class ControlsPictureTest {

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void allControlsInOnePicture(Appearance appearance) {
        Path file = Path.of("target", "gallery", "controls-" + appearance.name().toLowerCase(Locale.ROOT) + ".png");
        Picture.of(() -> new Theme(appearance).dress(new Scene(page(), 1280, 900)), file);
        assertThat(Files.exists(file)).isTrue();
        FxThread.run(() -> {});
    }

    private static Parent page() {
        Function<Locale, ResourceBundle> words = locale -> new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"pay", "Pay 付款"},
                    {"customer", "Member 会员"},
                    {"void", "Void sale 作废"},
                    {"more", "More 更多"},
                    {"off", "Not now 不可用"},
                };
            }
        };
        Texts texts = new Texts(Language.EN, words);
        Action off = Action.of("off", "off", "F9", () -> {});
        off.enabledProperty().set(false);
        HBox buttons = new HBox(
                12,
                new ActionButton(Action.of("pay", "pay", "F12", () -> {}), ActionButton.Kind.MAIN, texts),
                new ActionButton(Action.of("customer", "customer", "F6", () -> {}), ActionButton.Kind.PLAIN, texts),
                new ActionButton(Action.of("void", "void", "Ctrl+Delete", () -> {}), ActionButton.Kind.DANGER, texts),
                new ActionButton(Action.of("more", "more", "F10", () -> {}), ActionButton.Kind.QUIET, texts),
                new ActionButton(off, ActionButton.Kind.PLAIN, texts));
        HBox pills = new HBox(8);
        for (Mood mood : Mood.values()) {
            StatusPill pill = new StatusPill("pill-" + mood);
            pill.setText("Printer 打印机");
            pill.moodProperty().set(mood);
            pills.getChildren().add(pill);
        }
        VBox notices = new VBox(8);
        for (NoticeBar.Level level : NoticeBar.Level.values()) {
            NoticeBar bar = new NoticeBar(b -> {});
            bar.say(level, "未知条码 6901234567892。请核对后手工输入。 Unknown code; key it in.", "S01");
            notices.getChildren().add(bar);
        }
        GridPane tiles = new GridPane(12, 12);
        String[][] goods = {
            {"fruit", "红富士苹果 Fuji apple", "¥12.80/kg"}, {"vegetables", "小白菜 Pak choi", "¥4.50"},
            {"bakery", "Sourdough loaf, sliced, organic rye", "¥26.00"}, {"dairy", "鲜牛奶 1L", "¥13.90"},
            {"drinks", "乌龙茶 Oolong", "¥5.00"}, {"snacks", "海苔薯片", "¥7.50"},
            {"staples", "东北大米 5kg", "¥49.90"}, {"frozen", "饺子 Dumplings", "¥22.00"},
            {"meat", "鸡腿 Chicken leg", "¥18.00"}, {"household", "洗洁精 Dish soap", "¥9.90"},
            {"care", "牙膏 Toothpaste", "¥12.00"}, {"clothing", "T恤 T-shirt", "¥89.00"},
            {"trousers", "牛仔裤 Jeans", "¥199.00"}, {"shoes", "跑鞋 Runners", "¥399.00"},
            {"accessories", "帆布袋 Tote", "¥39.00"}, {"其他", "礼品卡 Gift", "¥100.00"},
        };
        for (int i = 0; i < goods.length; i++) {
            ItemTile tile = new ItemTile("tile-" + i);
            tile.show(goods[i][0], goods[i][1], goods[i][2], "QWERASDFZXCVUIOP".substring(i, i + 1));
            tile.setPrefSize(158, 116);
            tiles.add(tile, i % 4, i / 4);
        }
        TextField search = new TextField();
        search.setPromptText("Scan or search 扫码或搜索");
        TextField amount = new TextField("50");
        amount.getStyleClass().add("sp-amount-field");
        NumPad pad = new NumPad(amount, NumPad.Corner.POINT);
        pad.setPrefSize(300, 260);
        ReceiptView receipt = new ReceiptView();
        receipt.show(new Receipt(
                48,
                List.of(
                        new Receipt.Text("算盘小店", Receipt.Align.CENTRE, Receipt.Style.LARGE),
                        new Receipt.Text("2026-11-22 14:32  S1-1-000042", Receipt.Align.CENTRE, Receipt.Style.PLAIN),
                        new Receipt.Rule(),
                        new Receipt.Pair("红富士苹果", "12.80", Receipt.Style.PLAIN),
                        new Receipt.Pair("  2 × 6.40", "", Receipt.Style.PLAIN),
                        new Receipt.Pair("TOTAL", "¥12.80", Receipt.Style.BOLD),
                        new Receipt.Space(1),
                        new Receipt.Qr("https://shop.example/j/ABCDEFGH", "还不是会员？扫码加入"),
                        new Receipt.Barcode("S1-1-000042"))));
        VBox left = new VBox(16, buttons, pills, notices, new HBox(16, tiles));
        VBox right = new VBox(16, search, amount, pad, receipt);
        Label heading = new Label("Suanpan 算盘 ¥999,999.99");
        heading.getStyleClass().add("sp-heading");
        HBox page = new HBox(24, new VBox(16, heading, left), right);
        page.setPadding(new Insets(24));
        return page;
    }
}
