package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The store was started again with a profile that has no food any more, while there was food in a basket. */
class LostTaxCategoryTest {
    private static final ArithmeticProfile NO_FOOD = withoutFood(SmallShop.profile(CashRounding.NONE));

    @Test
    void theBasketIsShownWithTheLineBlockedAndTheReason() {
        Till till = wakesWith(milkAndShirt());
        RegisterState state = till.state();
        assertThat(state.basket().lines()).extracting(PricedLine::blocked).containsExactly(true, false);
        assertThat(state.notice())
                .contains(Notice.of(NoticeCode.LINE_BLOCKED, SmallShop.MILK.code(), SmallShop.MILK.taxCategory()));
        till.does(new RegisterCommand.DismissNotice());
        assertThat(till.state().notice()).isEmpty();
        assertThat(till.state().basket().blocked()).as("the line still says so").isPresent();
    }

    @Test
    void itCannotBePaidAndNothingIsLostByTrying() {
        Till till = wakesWith(milkAndShirt());
        RegisterSession before = till.session();
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.LINE_BLOCKED);
        assertThat(till.session()).isEqualTo(before);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(2)));
        assertThat(till.notice()).contains(NoticeCode.TAX_CATEGORY_UNKNOWN);
        assertThat(till.session()).isEqualTo(before);
    }

    @Test
    void theRestIsSoldOnceTheLineIsOut() {
        Till till = wakesWith(milkAndShirt());
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.state().notice()).isEmpty();
        Step paid = till.paysCash("199.00");
        assertThat(paid.events()).hasExactlyElementsOfTypes(SaleCompleted.class, LinesVoided.class);
    }

    @Test
    void theWholeBasketCanBeVoided() {
        Till till = wakesWith(milkAndShirt());
        assertThat(till.does(new RegisterCommand.VoidTransaction("no food today"))
                        .events())
                .hasSize(1);
        assertThat(till.state().basket().lines()).isEmpty();
    }

    @Test
    void aCustomerWhoWasPayingInCashGoesBackToTheBasket() {
        Till before = Till.open();
        before.adds(SmallShop.MILK, 1);
        before.does(new RegisterCommand.BeginTender());
        before.does(new RegisterCommand.TenderCash(SmallShop.yuan("5.00")));
        Till till = wakesWith(before.session());
        assertThat(till.does(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")))
                        .events())
                .isEmpty();
        assertThat(till.notice()).contains(NoticeCode.LINE_BLOCKED);
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.state().basket().lines()).isEmpty();
    }

    @Test
    void aCardThatAnswersLateIsWrittenDownAndNoSaleIsMadeOfAGuess() {
        Till before = Till.open();
        before.adds(SmallShop.MILK, 1);
        UUID intent = before.asksCard();
        Till till = wakesWith(before.session());
        Step answered = till.does(new RegisterCommand.CardResolved(intent, new CardResult.Approved("A1", "**** 1234")));
        assertThat(answered.events())
                .hasOnlyElementsOfType(CardPaymentResolved.class)
                .hasSize(1);
        assertThat(till.notice()).contains(NoticeCode.LINE_BLOCKED);
        assertThat(till.session().tenders()).as("the money is not forgotten").hasSize(1);

        Till mended = Till.open();
        mended.wakesWith(till.session());
        assertThat(mended.does(new RegisterCommand.TenderCash(SmallShop.yuan("0.00")))
                        .events())
                .as("with the old profile back, the sale completes")
                .hasOnlyElementsOfType(SaleCompleted.class)
                .hasSize(1);
    }

    @Test
    void aCardIsNotAskedForWhatCannotBeSold() {
        Till before = Till.open();
        before.adds(SmallShop.MILK, 1);
        before.does(new RegisterCommand.BeginTender());
        Till till = wakesWith(before.session());
        assertThat(till.does(new RegisterCommand.TenderCard(Optional.empty())).errands())
                .isEmpty();
        assertThat(till.notice()).contains(NoticeCode.LINE_BLOCKED);
    }

    private static RegisterSession milkAndShirt() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.SHIRT, 1);
        return till.session();
    }

    private static Till wakesWith(RegisterSession stored) {
        Till till = Till.open(NO_FOOD, true);
        till.wakesWith(stored);
        return till;
    }

    private static ArithmeticProfile withoutFood(ArithmeticProfile profile) {
        List<TaxCategory> categories = profile.categories().stream()
                .filter(category -> !category.code().equals("food"))
                .toList();
        return new ArithmeticProfile(
                profile.id(),
                profile.version() + 1,
                profile.pricesIncludeTax(),
                profile.taxRounding(),
                profile.rounding(),
                profile.cashRounding(),
                profile.taxes(),
                categories);
    }
}
