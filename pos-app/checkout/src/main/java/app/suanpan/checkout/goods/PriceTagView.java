package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Units;
import app.suanpan.checkout.terms.WhyNot;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.ui.text.Formats;
import app.suanpan.ui.text.Texts;
import java.util.Currency;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What something costs, which promotions are in that, and which could be. */
final class PriceTagView extends VBox {
    /** As many as there is room for; the nearest come first. */
    private static final int MOST = 4;

    private final Texts texts;

    PriceTagView(ObservableValue<Optional<PriceTag>> tag, Texts texts) {
        this.texts = texts;
        getStyleClass().add("price-tag");
        setId("check-tag");
        tag.addListener((observable, was, is) -> show(is));
        texts.languageProperty().addListener((observable, was, is) -> show(tag.getValue()));
        show(tag.getValue());
    }

    private void show(Optional<PriceTag> shown) {
        getChildren().clear();
        shown.ifPresent(this::fill);
    }

    private void fill(PriceTag tag) {
        Item item = tag.item();
        String language = texts.language().code();
        Formats formats = texts.formats();
        Currency currency = tag.unitPrice().currency();
        boolean measured = item.unit().isMeasured();
        String each = formats.money(tag.unitPrice());
        add("check-name", "sp-heading", item.name().in(language));
        add(
                "check-codes",
                "sp-secondary",
                item.gtin().map(gtin -> item.code() + "  ·  " + gtin.display()).orElse(item.code()));
        add("check-price", "check-price", Units.label(texts, item.unit(), each));
        boolean otherwise =
                !tag.total().equals(tag.unitPrice()) || !tag.quantity().isOne();
        if (otherwise) {
            String total = formats.money(tag.total());
            boolean one = tag.quantity().isOne() && !measured;
            add("check-total", "check-total", one ? texts.text("check.now", total) : sum(tag, total));
        }
        tag.terms().applied().forEach(promotion -> add("", "line-offer", used(promotion, language, formats, currency)));
        WhyNot why = new WhyNot(texts, currency, tag.terms().applied());
        tag.terms().notUsed().stream()
                .limit(MOST)
                .forEach(promotion -> add("", "sp-secondary", notUsed(promotion, language, why)));
    }

    private String sum(PriceTag tag, String total) {
        return tag.item().unit().isMeasured()
                ? texts.text(
                        "check.total-measured",
                        Units.amount(texts, tag.item().unit(), tag.quantity().value()),
                        total)
                : texts.text(
                        "check.total", texts.formats().number(tag.quantity().value()), total);
    }

    private static String used(AppliedPromotion promotion, String language, Formats formats, Currency currency) {
        return promotion.name().in(language) + "  −" + formats.plain(promotion.total(), currency);
    }

    private String notUsed(NotUsed promotion, String language, WhyNot why) {
        return texts.text("check.could", promotion.name().in(language), why.sentence(promotion.reason()));
    }

    private void add(String id, String style, String words) {
        Label label = new Label(words);
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }
}
