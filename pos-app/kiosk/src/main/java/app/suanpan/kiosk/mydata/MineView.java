package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.MyData;
import app.suanpan.kiosk.place.Columns;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of "My data": the facts to be read, the consents to be touched. */
final class MineView extends StackPane {
    private final KioskPlace place;
    private final MineModel model;
    private final GridPane facts = new GridPane();
    private final List<Node> factsOfHere = new ArrayList<>();
    private final VBox consents = new VBox();

    MineView(
            MineModel model,
            KioskPlace place,
            Consumer<MyData.Decision> decide,
            Action holdings,
            Action along,
            Action changeGuide,
            Action erase) {
        this.place = place;
        this.model = model;
        Label elsewhere = place.label("k-quiet", "mine.elsewhere");
        VBox question = new VBox(place.label("k-title", "mine.title"), facts, elsewhere);
        question.getStyleClass().add("k-question");
        facts.getStyleClass().add("k-facts");
        fact("mine.number", (data, texts) -> data.number());
        factOfHere("mine.phone", (data, texts) -> orNone(data.phone(), texts));
        factOfHere("mine.name", (data, texts) -> orNone(data.firstName(), texts));
        factOfHere("mine.birthday", MineView::birthday);
        fact(
                "mine.language",
                (data, texts) -> texts.text(data.language().equals("zh") ? "mine.language-zh" : "mine.language-en"));
        factOfHere("mine.joined", MineView::joined);
        fact(
                "mine.guide",
                (data, texts) -> data.guide()
                        .map(guide -> guide.in(texts.language().code()))
                        .orElseGet(() -> texts.text("mine.no-guide")));

        consents.getStyleClass().add("k-ticks");
        model.data.addListener((observable, was, is) -> {
            consents.getChildren()
                    .setAll(is.consents().stream()
                            .map(decision ->
                                    new DecisionRow(place, decision, is.here() ? "mine.open" : "mine.unknown", decide))
                            .toList());
            KioskPlace.show(elsewhere, !is.here());
            factsOfHere.forEach(node -> KioskPlace.show(node, is.here()));
        });
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Columns ways = new Columns(2);
        ways.fill(List.of(
                new ActionButton(holdings, Kind.PLAIN, place.texts()),
                new ActionButton(along, Kind.PLAIN, place.texts()),
                new ActionButton(changeGuide, Kind.PLAIN, place.texts()),
                new ActionButton(erase, Kind.QUIET, place.texts())));
        VBox answers = new VBox(place.label("k-strong", "mine.consents"), consents, space, ways);
        answers.getStyleClass().addAll("k-answers", "k-fills", "k-mine");
        getChildren().add(new Halves(place, question, answers, 0.42));
    }

    /** What lies only on the box where somebody joined: elsewhere one sentence says so. */
    private void factOfHere(String key, BiFunction<MyData, Texts, String> value) {
        factsOfHere.addAll(fact(key, value));
    }

    private List<Node> fact(String key, BiFunction<MyData, Texts, String> value) {
        Label name = place.label("k-fact-name", key);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label text = KioskPlace.wrapping("k-fact");
        text.setId(key.replace('.', '-'));
        text.textProperty()
                .bind(place.texts()
                        .derive(
                                texts ->
                                        model.data.get().number().isEmpty() ? "" : value.apply(model.data.get(), texts),
                                model.data));
        facts.addRow(facts.getRowCount(), name, text);
        return List.of(name, text);
    }

    private static String orNone(String value, Texts texts) {
        return value.isEmpty() ? texts.text("mine.none") : value;
    }

    private static String joined(MyData data, Texts texts) {
        return data.joinedOn()
                .map(day -> texts.text(way(data.touchpoint()), texts.formats().date(day)))
                .orElse("");
    }

    private static String way(String touchpoint) {
        return switch (touchpoint) {
            case "kiosk" -> "mine.joined-kiosk";
            case "kiosk-badge" -> "mine.joined-badge";
            case "receipt-qr" -> "mine.joined-receipt";
            case "checkout", "checkout-badge" -> "mine.joined-checkout";
            default -> "mine.joined-phone";
        };
    }

    private static String birthday(MyData data, Texts texts) {
        if (data.birthday().isEmpty()) {
            return orNone("", texts);
        }
        MonthDay day = MonthDay.parse(data.birthday());
        Locale locale = Locale.forLanguageTag(texts.language().code());
        return texts.text("mine.day", day.getMonth().getDisplayName(TextStyle.SHORT, locale), day.getDayOfMonth());
    }
}
