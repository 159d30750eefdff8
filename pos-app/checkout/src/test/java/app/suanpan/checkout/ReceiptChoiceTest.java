package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.control.QrView;
import app.suanpan.ui.input.KeyMark;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The customer says how the receipt is wanted, after the sale: the store's setting goes ahead, and no sale is another for it. */
class ReceiptChoiceTest {
    private static final KeyCombination PHONE = KeyCombination.valueOf("F7");

    @ParameterizedTest
    @EnumSource(ReceiptOffer.class)
    void whateverTheStoreOffersTheSaleInTheJournalIsTheSame(ReceiptOffer offer) {
        MemoryRegister register = sold(offer);
        Transaction sale = register.books().all(SaleCompleted.class).getFirst().sale();
        MemoryRegister printing = sold(ReceiptOffer.PRINT);
        assertThat(sale)
                .isEqualTo(printing.books().all(SaleCompleted.class).getFirst().sale());
        assertThat(completed(register).onPaper()).isEqualTo(offer.isOnPaper());
        register.scan(Goods.MILK);
        assertThat(register.state().phase()).as("nobody has to answer").isInstanceOf(Phase.Selling.class);
    }

    @Test
    void theFirstPaperThatACustomerAsksForIsNoCopyAndTheNextOneIs() {
        MemoryRegister register = sold(ReceiptOffer.ASK);
        register.submit(new RegisterCommand.ReprintReceipt());
        assertThat(completed(register).onPaper()).isTrue();
        assertThat(register.books().all(ReceiptReprinted.class)).isEmpty();
        register.submit(new RegisterCommand.ReprintReceipt());
        assertThat(register.books().all(ReceiptReprinted.class)).hasSize(1);
    }

    @Test
    void theFirstPaperNeedsNobodysPermissionACopyDoes() {
        MemoryRegister register = sell(MemoryRegister.annas(), ReceiptOffer.ASK);
        register.submit(new RegisterCommand.ReprintReceipt());
        assertThat(register.state().access().approval()).isEmpty();
        assertThat(completed(register).onPaper()).isTrue();
    }

    @Test
    void theCashierIsRemindedToAskUntilThereIsAnAnswer() {
        onScreen(sold(ReceiptOffer.ASK), scene -> {
            assertThat(words(scene)).contains("Does the customer want a receipt? Paper, or the phone?");
            assertThat(code(scene)).isEmpty();
            Pressed.on(scene, PHONE);
            Studio.layOut(scene);
            assertThat(words(scene)).doesNotContain("Does the customer want a receipt? Paper, or the phone?");
            assertThat(code(scene)).isPresent();
        });
        MemoryRegister paper = sold(ReceiptOffer.ASK);
        paper.submit(new RegisterCommand.ReprintReceipt());
        onScreen(
                paper,
                scene -> assertThat(words(scene))
                        .doesNotContain("Does the customer want a receipt? Paper, or the phone?")
                        .contains("Copy"));
        onScreen(
                sold(ReceiptOffer.PRINT),
                scene -> assertThat(words(scene))
                        .doesNotContain("Does the customer want a receipt? Paper, or the phone?"));
    }

    @Test
    void whoeverGetsPaperMayHaveItOnThePhoneToo() {
        MemoryRegister register = sold(ReceiptOffer.PRINT);
        onScreen(register, scene -> {
            assertThat(code(scene)).isEmpty();
            Pressed.on(scene, PHONE);
            Studio.layOut(scene);
            assertThat(code(scene)).isEqualTo(completed(register).link());
            assertThat(scene.lookup("#phone").isDisabled()).isTrue();
        });
    }

    @Test
    void theKeysOfBothStandOnTheirButtons() {
        onScreen(sold(ReceiptOffer.ASK), scene -> {
            assertThat(KeyMark.of(scene.lookup("#phone"))).map(KeyMark::tag).contains("F7");
            assertThat(KeyMark.of(scene.lookup("#reprint"))).map(KeyMark::tag).contains("F8");
            assertThat(words(scene)).contains("Phone", "Paper");
        });
    }

    private static MemoryRegister sold(ReceiptOffer offer) {
        return sell(MemoryRegister.open(), offer);
    }

    private static MemoryRegister sell(MemoryRegister register, ReceiptOffer offer) {
        register.offers(offer);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(15_000, "CNY")));
        return register;
    }

    private static Phase.Completed completed(MemoryRegister register) {
        return (Phase.Completed) register.state().phase();
    }

    private static void onScreen(MemoryRegister register, Consumer<Scene> look) {
        Shot shot = new Shot("receipt", () -> register, ignored -> {}, "", true);
        FxThread.run(() -> look.accept(Studio.screen(shot, Look.ENGLISH, command -> {})));
    }

    private static List<String> words(Scene scene) {
        return SceneWalk.seen(scene, Text.class).map(Text::getText).toList();
    }

    private static Optional<String> code(Scene scene) {
        return SceneWalk.seen(scene, QrView.class)
                .filter(code -> "receipt-link".equals(code.getId()))
                .map(code -> code.contentProperty().get())
                .findFirst();
    }
}
