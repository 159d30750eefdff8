package app.suanpan.checkout.basket;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Who the customer is and which guide serves. It keeps its place when there is nobody. Each fact is a label of its own, so that a second
 * line, where one is too short, begins with a whole fact. What a cashier wrote wraps.
 */
final class MemberStripView extends HBox {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final PseudoClass RETURN = PseudoClass.getPseudoClass("return");

    private final BasketModel model;
    private final Texts texts;
    private final Label badge = new Label();
    private final Label name = words("member-name", "member-name");
    private final Label tier = words("member-tier", "member-tag");
    private final Label birthday = words("member-birthday", "member-tag");
    private final Label unverified = words("member-unverified", "member-tag");
    private final Label coupons = words("member-coupons", "member-tag");
    private final Label points = words("member-points", "sp-secondary");
    private final Label phone = words("member-phone", "sp-secondary");
    private final Label number = words("member-number", "sp-secondary");
    private final Label ownGuide = words("member-guide", "sp-secondary");
    private final Label serving = words("serving-guide", "sp-secondary");
    private final Label note = words("sale-note", "sp-secondary");
    private final FlowPane facts = new FlowPane(points, phone, unverified, number, ownGuide, serving);
    private final Label returning = words("returning", "return-tag");

    MemberStripView(BasketModel model, Texts texts, Runnable touched) {
        this.model = model;
        this.texts = texts;
        setId("member-strip");
        getStyleClass().add("member-strip");
        setAlignment(Pos.CENTER_LEFT);
        badge.getStyleClass().add("member-badge");
        facts.setId("member-facts");
        facts.getStyleClass().add("member-facts");
        facts.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(badge, who(), returning);
        setOnMouseClicked(event -> touched.run());
        returning
                .textProperty()
                .bind(texts.derive(t -> t.text(model.undoing.get() ? "return.undo" : "basket.return"), model.undoing));
        returning.visibleProperty().bind(model.returning);
        returning.managedProperty().bind(model.returning);
        model.member.addListener((observable, was, is) -> show());
        model.signedOn.addListener((observable, was, is) -> show());
        model.guide.addListener((observable, was, is) -> show());
        model.note.addListener((observable, was, is) -> show());
        model.returning.addListener((observable, was, is) -> pseudoClassStateChanged(RETURN, is));
        texts.languageProperty().addListener((observable, was, is) -> show());
        show();
    }

    private VBox who() {
        name.setMinWidth(0);
        note.setMinWidth(0);
        note.setMinHeight(USE_PREF_SIZE);
        note.setWrapText(true);
        HBox first = new HBox(name, tier, birthday, coupons);
        first.getStyleClass().add("member-first");
        first.setAlignment(Pos.CENTER_LEFT);
        facts.getChildren().forEach(fact -> ((Label) fact).maxWidthProperty().bind(facts.widthProperty()));
        VBox who = new VBox(first, facts, note);
        who.setAlignment(Pos.CENTER_LEFT);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        return who;
    }

    private void show() {
        Optional<MemberStrip> member = model.member.get();
        pseudoClassStateChanged(MEMBER, member.isPresent());
        String greeting = member.map(MemberStripView::greeting).orElse("");
        badge.setText(greeting.isEmpty() ? "" : Character.toString(greeting.codePointAt(0)));
        badge.setVisible(member.isPresent());
        badge.setManaged(member.isPresent());
        String nobody = model.signedOn.get() ? texts.text("basket.no-member") : "";
        say(name, member.isPresent() ? greeting : nobody);
        say(tier, member.map(MemberStrip::tier).map(called("basket.tier")));
        say(birthday, member.filter(MemberStrip::birthdayMonth).map(m -> texts.text("basket.birthday-month")));
        say(
                coupons,
                member.map(m -> m.coupons().size()).filter(count -> count > 0).map(this::coupons));
        say(unverified, member.filter(MemberStrip::unverified).map(m -> texts.text("basket.unverified")));
        say(points, member.flatMap(MemberStrip::points).map(this::balance));
        say(phone, member.map(MemberStrip::maskedPhone));
        say(number, member.filter(MemberStripView::saysNumber).map(MemberStrip::number));
        say(ownGuide, member.flatMap(MemberStrip::guide).map(this::in).map(called("basket.own-guide")));
        say(serving, model.guide.get().map(this::in).map(called("basket.served-by")));
        say(note, Optional.of(model.note.get()).map(called("basket.note")));
        boolean any = facts.getChildren().stream().anyMatch(Node::isManaged);
        facts.setVisible(any);
        facts.setManaged(any);
    }

    private static String greeting(MemberStrip member) {
        return member.greeting().isEmpty() ? member.number() : member.greeting();
    }

    /** The number is for who has no phone number to be known by: with both, the strip would say twice who they are. */
    private static boolean saysNumber(MemberStrip member) {
        return !member.greeting().isEmpty() && member.maskedPhone().isEmpty();
    }

    private String coupons(int count) {
        return count == 1 ? texts.text("basket.coupon") : texts.text("basket.coupons", count);
    }

    private String balance(PointsBalance points) {
        String known = points.everywhere() ? "basket.points" : "basket.points-here";
        return points.pending() == 0
                ? texts.text(known, points.available())
                : texts.text(known + "-pending", points.available(), points.pending());
    }

    private UnaryOperator<String> called(String key) {
        return words -> words.isEmpty() ? "" : texts.text(key, words);
    }

    private String in(LocalName guide) {
        return guide.in(texts.language().code());
    }

    private static void say(Label label, Optional<String> words) {
        say(label, words.orElse(""));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Label words(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
