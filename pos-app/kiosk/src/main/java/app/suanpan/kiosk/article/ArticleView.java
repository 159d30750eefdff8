package app.suanpan.kiosk.article;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.register.JoinState.Question.Article;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.QrCard;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of a price: what it is and costs above, and how to go on below. */
final class ArticleView extends StackPane {
    private final Texts texts;
    private final VBox said = new VBox();

    ArticleView(ArticleModel model, KioskPlace place, Action begin) {
        this.texts = place.texts();
        said.setId("article");
        said.getStyleClass().add("k-question");
        model.article.addListener((observable, was, is) -> show(is));
        texts.languageProperty().addListener((observable, was, is) -> show(model.article.get()));

        QrCard code = new QrCard(place, 13, 12);
        code.contentProperty().bind(model.joinUrl);
        Label scan = place.label("k-strong", "attract.scan");
        QrCard.onlyWithACode(model.joinUrl, code, scan);
        ActionButton here = new ActionButton(begin, Kind.PLAIN, texts);
        here.visibleProperty().bind(model.member.not());
        here.managedProperty().bind(here.visibleProperty());
        VBox answers = new VBox(place.label("k-text", "article.next"), code, scan, here);
        answers.getStyleClass().add("k-answers");
        getChildren().add(new Halves(place, said, answers, 0.46));
    }

    private void show(Optional<Article> article) {
        said.getChildren().clear();
        article.ifPresent(shown -> {
            switch (shown.answer()) {
                case PriceAnswer.Priced priced -> price(priced);
                case PriceAnswer.NotPriced(Notice why) -> noPrice(why);
                // The desk shows no such answer here, but says it over the screen that was there.
                case PriceAnswer.NoArticle _ -> {}
            }
        });
    }

    private void price(PriceAnswer.Priced priced) {
        Item item = priced.tag().item();
        say("article-name", "k-name", item.name().in(texts.language().code()));
        say("", "k-quiet", item.gtin().map(gtin -> gtin.display()).orElse(item.code()));
        PriceTag shown = priced.yours().orElse(priced.tag());
        PriceWords words = new PriceWords(shown, texts);
        if (priced.yours().isPresent()) {
            say("article-yours", "k-strong", texts.text("article.yours"));
        }
        say("article-price", "k-price", words.amount());
        words.reckoning().ifPresent(sentence -> say("article-reckoning", "k-text", sentence));
        if (priced.yours().isPresent()) {
            String everybody = new PriceWords(priced.tag(), texts).amount();
            say("article-everybody", "k-text", texts.text("article.everybody", everybody));
        }
        words.offers().forEach(offer -> say("", "k-offer", offer));
    }

    private void noPrice(Notice why) {
        if (why.code() == NoticeCode.ITEM_EXPIRED) {
            say("article-name", "k-title", texts.text("article.expired"));
            say("", "k-text", texts.text("article.expired-lead"));
            return;
        }
        say("article-name", "k-title", texts.text("article.unknown"));
        say("", "k-text", texts.text("article.unknown-lead"));
        why.details().stream().findFirst().ifPresent(code -> say("article-code", "k-quiet", code));
    }

    private void say(String id, String style, String words) {
        Label label = KioskPlace.wrapping(style);
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.setText(words);
        said.getChildren().add(label);
    }
}
