package app.suanpan.domain.shop;

import static app.suanpan.domain.shop.AnyValues.codes;
import static app.suanpan.domain.shop.AnyValues.decimals;
import static app.suanpan.domain.shop.AnyValues.money;
import static app.suanpan.domain.shop.AnyValues.quantities;
import static app.suanpan.domain.shop.AnyValues.texts;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.QuickKeyCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whatever anybody could ask about goods: what goes into a basket, on what terms, and how the quick keys lie. */
final class AnyGoods {
    private AnyGoods() {}

    static Arbitrary<RegisterCommand> goods() {
        return Arbitraries.of(
                new GoodsCommand.CheckPrices(),
                new GoodsCommand.CheckItem("1001"),
                new GoodsCommand.SellChecked(),
                new GoodsCommand.LeavePriceCheck(),
                new GoodsCommand.NoteLine(1, "gift wrap"),
                new GoodsCommand.NoteSale("collected later"),
                new GoodsCommand.SellAllTheSame(),
                new GoodsCommand.AnswerAge(Optional.empty()),
                new GoodsCommand.AnswerNumber("S1"),
                new GoodsCommand.DeclineGoods());
    }

    static Arbitrary<RegisterCommand> scans() {
        Arbitrary<String> known = Arbitraries.of(Stream.concat(
                        SmallShop.ITEMS.stream()
                                .flatMap(item -> item.gtin().stream())
                                .map(Gtin::display),
                        Stream.of(
                                "2400412025505",
                                Gtin.withCheckDigit("210000000275").display(),
                                "https://shop.example/m/" + SmallShop.CARD_OF_WANG,
                                "https://shop.example/g/" + SmallShop.BADGE_OF_LI,
                                "https://shop.example/j/x",
                                "134567890123456789",
                                "(01)06901234567892(21)S1(10)A",
                                "(01)06900000000014(3103)000275(17)261231",
                                "(01)06901234567892(30)6(3922)1990",
                                "(01)06901234567892(17)261120",
                                "https://id.gs1.org/01/06901234567892/21/S2?15=261120",
                                "s001-1-1",
                                "7000"))
                .toList());
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                Tuple.of(6, known),
                Tuple.of(1, Arbitraries.strings().numeric().ofMaxLength(20)),
                Tuple.of(1, Arbitraries.of("half a pair \uD800", "]C1" + "\uD800".repeat(9))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
        return Combinators.combine(
                        texts,
                        Arbitraries.of("]E0", "]C1", "]Q3", "").optional(0.2),
                        Arbitraries.integers().between(0, 9))
                .as((text, aim, turn) -> turn == 0
                        ? new RegisterCommand.ScanTwin(new ScanInput(aim, text))
                        : new RegisterCommand.Scan(new ScanInput(aim, text)));
    }

    static Arbitrary<RegisterCommand> adds() {
        Arbitrary<RegisterCommand> one =
                Combinators.combine(codes(), quantities()).as(RegisterCommand.AddItem::new);
        Arbitrary<LineRequest> lines = Combinators.combine(codes(), decimals(), money().optional(0.5), texts())
                .as(LineRequest::new);
        Arbitrary<RegisterCommand> many =
                Combinators.combine(lines.list().ofMaxSize(4), texts()).as(RegisterCommand.AddLines::new);
        return Arbitraries.oneOf(one, one, many);
    }

    static Arbitrary<RegisterCommand> changes() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, 5);
        return Arbitraries.oneOf(
                Combinators.combine(line, quantities()).as(RegisterCommand.ChangeQuantity::new),
                Combinators.combine(line, money(), texts()).as(RegisterCommand.OverridePrice::new),
                line.map(RegisterCommand.RemoveLine::new));
    }

    static Arbitrary<RegisterCommand> terms() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, 5);
        Arbitrary<ManualDiscount> discounts = Arbitraries.oneOf(
                Arbitraries.of("0.01", "5", "12.5", "33.33", "100")
                        .map(BigDecimal::new)
                        .map(ManualDiscount.Percent::new),
                Arbitraries.longs().between(1, 5_000).map(ManualDiscount.Amount::new));
        Arbitrary<String> promotions = Arbitraries.of("milk-3-2", "bread-half", "member-shirt", "over-20", "none");
        return Arbitraries.oneOf(
                Combinators.combine(line, discounts, texts()).as(TermsCommand.DiscountLine::new),
                Combinators.combine(discounts, texts()).as(TermsCommand.DiscountOrder::new),
                Combinators.combine(line, Arbitraries.of("food", "standard", "exempt", "unheard-of"), texts())
                        .as(TermsCommand.ChangeTax::new),
                Combinators.combine(Arbitraries.of("diplomatic", "friends"), texts())
                        .as(TermsCommand.Exempt::new),
                promotions.map(TermsCommand.RemovePromotion::new),
                promotions.map(TermsCommand.ReapplyPromotion::new),
                Arbitraries.of("FIVE", "SIX").map(TermsCommand.PresentCoupon::new),
                Arbitraries.of("FIVE", "SIX").map(TermsCommand.HandBackCoupon::new),
                line.map(TermsCommand.DropLineDiscount::new),
                Arbitraries.of(new TermsCommand.DropOrderDiscount(), new TermsCommand.DropExemption()));
    }

    /** Of an edition that may be the present one, about pages and tiles that may be there. */
    static Arbitrary<RegisterCommand> quickKeys() {
        Arbitrary<String> pages = Arbitraries.of("dairy", "food", "page-9", "");
        Arbitrary<Integer> places = Arbitraries.of(-1, 0, 1, 70);
        Arbitrary<LocalName> names = texts().map(text -> new LocalName(text, ""));
        Arbitrary<QuickKey> keys = Arbitraries.of(QuickKey.of(SmallShop.MILK.code()), QuickKey.of("?"));
        Arbitrary<QuickEdit> edits = Arbitraries.oneOf(
                names.map(QuickEdit.AddPage::new),
                Combinators.combine(pages, names).as(QuickEdit.RenamePage::new),
                Combinators.combine(pages, places).as(QuickEdit.MovePage::new),
                pages.map(QuickEdit.RemovePage::new),
                Combinators.combine(pages, places, keys).as(QuickEdit.AddKey::new),
                Combinators.combine(pages, places, keys).as(QuickEdit.ChangeKey::new),
                Combinators.combine(pages, places, pages, places).as(QuickEdit.MoveKey::new),
                Combinators.combine(pages, places).as(QuickEdit.RemoveKey::new));
        Arbitrary<Long> editions = Arbitraries.longs().between(0, 4);
        return Arbitraries.oneOf(
                Combinators.combine(editions, edits).as(QuickKeyCommand.EditQuickKeys::new),
                Combinators.combine(editions, pages).as(QuickKeyCommand.UndoQuickKeys::new));
    }
}
