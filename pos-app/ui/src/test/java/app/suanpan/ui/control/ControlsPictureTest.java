package app.suanpan.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
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
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
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
        Picture.of(() -> new Theme(appearance).dress(new Scene(page(), 1400, 1900)), file);
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
            bar.say(level, new SimpleStringProperty("未知条码 6901234567892。请核对后手工输入。 Unknown code; key it in."), "S01");
            notices.getChildren().add(bar);
        }
        GridPane tiles = new GridPane(12, 12);
        String[][] goods = {
            {"produce", "红富士苹果", "Fuji apples"},
            {"produce", "香蕉", "Bananas"},
            {"produce", "脐橙", "Navel oranges"},
            {"produce", "葡萄", "Kyoho grapes"},
            {"produce", "西红柿", "Tomatoes"},
            {"produce", "黄瓜", "Cucumbers"},
            {"produce", "土豆", "Potatoes"},
            {"produce", "上海青", "Shanghai greens, bunch"},
            {"produce", "金针菇", "Enoki mushrooms"},
            {"produce", "鸡蛋", "Fresh eggs, 10"},
            {"produce", "老豆腐", "Firm tofu"},
            {"pantry", "东北大米", "Northeast rice 5 kg"},
            {"pantry", "面粉", "Plain wheat flour"},
            {"pantry", "挂面", "Dried noodles"},
            {"pantry", "花生油", "Peanut oil"},
            {"pantry", "精盐", "Iodised salt"},
            {"pantry", "辣椒酱", "Chilli jam"},
            {"dairy", "鲜牛奶", "Fresh milk"},
            {"dairy", "酸奶", "Plain yoghurt, 6 cups"},
            {"dairy", "奶酪片", "Cheese slices, 12"},
            {"bakery", "吐司", "Wholemeal toast"},
            {"bakery", "红豆面包", "Red bean bun"},
            {"bakery", "绿豆糕", "Mung bean cake"},
            {"drinks", "矿泉水", "Mineral water"},
            {"drinks", "乌龙茶", "Oolong tea"},
            {"drinks", "橙汁", "Orange juice"},
            {"drinks", "气泡", "Sparkling"},
            {"drinks", "啤酒", "Craft wheat beer"},
            {"snacks", "薯片", "Sea-salt crisps"},
            {"snacks", "巧克力", "Dark chocolate"},
            {"snacks", "饼干", "Crackers"},
            {"snacks", "牛轧糖", "Milk nougat"},
            {"frozen", "饺子", "Dumplings"},
            {"meat", "鸡腿", "Chicken leg"},
            {"household", "纸巾", "Bamboo tissues"},
            {"household", "洗衣液", "Laundry liquid 2 kg"},
            {"care", "洗发水", "Shampoo"},
            {"household", "牙膏", "Herbal toothpaste"},
            {"household", "牙刷", "Bamboo toothbrushes, 2"},
            {"household", "雨伞", "Folding umbrella"},
            {"household", "香皂", "Osmanthus soap"},
            {"men", "T恤", "T-shirt, M"},
            {"men", "衬衫", "Linen shirt"},
            {"men", "夹克", "Down jacket"},
            {"men", "牛仔裤", "Straight jeans"},
            {"women", "连衣裙", "Floral dress"},
            {"women", "围巾", "Cashmere scarf"},
            {"kids", "袜子", "Cotton socks"},
            {"kids", "雨靴", "Rain boots"},
            {"kids", "连体衣", "Baby bodysuit"},
            {"accessories", "帆布鞋", "Canvas shoes"},
            {"accessories", "帽子", "Baseball cap"},
            {"accessories", "皮带", "Leather belt"},
            {"accessories", "帆布袋", "Canvas tote"},
            {"accessories", "纸袋", "Paper carrier bag"},
            {"礼品", "礼品卡", "Gift card"},
            {"men", "", "Mystery"},
            {"women", "谜", "Mystery"},
            {"kids", "谜", "Mystery"},
        };
        for (int i = 0; i < goods.length; i++) {
            ItemTile tile = new ItemTile("tile-" + i);
            tile.show(
                    new Item(
                            "1",
                            Optional.empty(),
                            new LocalName(goods[i][1], goods[i][2]),
                            Money.of(1280, "CNY"),
                            "standard",
                            UnitOfMeasure.EACH,
                            goods[i][0]),
                    Language.EN,
                    "¥12.80",
                    "Alt Q");
            tile.setPrefSize(150, 104);
            tiles.add(tile, i % 8, i / 8);
        }
        TextField search = new TextField();
        search.setPromptText("Scan or search 扫码或搜索");
        TextField amount = new TextField("50");
        amount.getStyleClass().add("sp-amount-field");
        NumPad pad = new NumPad(amount, NumPad.Corner.POINT, new Texts(Language.EN));
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
        VBox left = new VBox(16, buttons, pills, notices, new HBox(16));
        VBox right = new VBox(16, search, amount, pad, receipt);
        Label heading = new Label("Suanpan 算盘 ¥999,999.99");
        heading.getStyleClass().add("sp-heading");
        VBox page = new VBox(24, new HBox(24, new VBox(16, heading, left), right), tiles);
        page.setPadding(new Insets(24));
        return page;
    }
}
