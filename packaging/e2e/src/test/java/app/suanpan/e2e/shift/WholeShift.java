package app.suanpan.e2e.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.checkout.Checkout;
import app.suanpan.checkout.CheckoutSettings;
import app.suanpan.checkout.Preferences;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.schema.PublishedSchemas;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Glass;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A whole shift, from the float to the Z report: in Chinese and in English, at a real agent with its ledger. What the cashier's hands do is
 * {@link Hands}, of which each class that extends this one has a kind; what the till must make of it is said here.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
abstract class WholeShift {
    @TempDir
    private Path folder;

    private Stage window;
    private @Nullable Checkout checkout;
    private @Nullable Shop open;

    /** To be called by what TestFX starts, which it looks for in the class that is run and not in this one. */
    final void open(Stage stage) {
        window = stage;
        // The first window without a display stands nowhere until it is put somewhere, and a finger would not find it.
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void closeTheShop() {
        Checkout screen = checkout;
        if (screen != null) {
            FxThread.run(screen::close);
        }
        Shop shop = open;
        if (shop != null) {
            shop.close();
        }
    }

    /** What the cashier does everything with. */
    abstract Hands hands(Glass glass, Language language);

    /** Whether the pictures of the cashier's guide are of this shift. */
    abstract boolean isInTheGuide();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWholeShift(Language language) throws Exception {
        Shop shop = opens(language);
        Glass glass = new Glass();
        Hands cashier = hands(glass, language);
        GuidePictures guide = new GuidePictures(language, isInTheGuide());
        Story story = new Story(shop, glass, cashier, language, moment -> guide.shows(moment, window.getScene()));

        story.theTillIsOpened();
        story.aMemberBuysForCardAndCash();
        story.somebodyFetchesTheirMoneyAndAGiftCardIsSold();
        story.theCashierGoesAwayForAMoment();
        story.theGiftCardPaysForWhatWasPutAside();
        story.aPartComesBackOnItsReceipt();
        story.somethingComesBackWithoutReceipt();
        story.aSaleIsUndone();
        story.somethingIsExchangedAndTheDifferencePaid();
        story.theDrawerIsOpenedAndCashGoesOut();
        story.theTillIsCountedBlindAndClosed();

        theJournalHasItAll(shop);
        assertThat(guide.changed())
                .as(
                        "pictures of the cashier's guide that show another screen than today's; look at them, put the guide's"
                                + " words right, and take them anew with -Dguide.pictures=write")
                .isEmpty();
        assertThat(shop.verified()).as("what does not agree in the ledger").isEmpty();
    }

    private Shop opens(Language language) throws Exception {
        Shop shop = new Shop(folder);
        open = shop;
        CheckoutSettings settings = new CheckoutSettings(
                Preferences.in(language).with(Volume.OFF), WedgeSettings.BY_TIMING, FxThread.DEADLINE, Shop.CLOCK);
        FxThread.run(() -> {
            checkout = new Checkout(shop.register(), settings, true, 1000, 760);
            window.setScene(checkout.scene());
            window.sizeToScene();
            window.requestFocus();
        });
        FxThread.await("the window has the keyboard", window::isFocused);
        return shop;
    }

    private static void theJournalHasItAll(Shop shop) {
        List<JournalEvent> events = shop.events();
        PublishedSchemas schemas = PublishedSchemas.read();
        assertThat(events)
                .allSatisfy(event -> assertThat(schemas.faultsOfEvent(EventCodec.encode(event)))
                        .isEmpty());
        List<Transaction> sales =
                all(events, SaleCompleted.class).map(SaleCompleted::sale).toList();
        assertThat(sales).extracting(Transaction::total).containsExactly(32_715L, 10_000L, 500L, 500L, 500L, 1_580L);
        assertThat(sales.getFirst().tenders()).extracting(SoldTender::kind).containsExactly("card", "cash");
        assertThat(sales.getFirst().member()).isNotNull();
        assertThat(sales.getFirst().lines().stream()
                        .filter(line -> line.reductions() != null)
                        .flatMap(line -> line.reductions().stream()))
                .extracting(SoldReduction::source)
                .contains("drinks-3-for-2", "hand:line");
        assertThat(sales.get(2).tenders()).extracting(SoldTender::kind).containsExactly("gift-card");
        assertThat(sales.getLast().tenders()).extracting(SoldTender::kind).containsExactly("exchange", "cash");
        assertThat(all(events, ReturnCompleted.class)
                        .map(back -> back.refund().tenders().getFirst().kind()))
                .containsExactly("card", "cash", "exchange");
        assertThat(all(events, SalePostVoided.class)
                        .map(undone -> undone.reversal().total()))
                .containsExactly(500L);
        assertThat(all(events, CashMoved.class).map(CashMoved::amount)).containsExactly(1_250L, 10_000L);
        assertThat(all(events, DrawerOpened.class)).hasSize(1);
        assertThat(all(events, ReceiptReprinted.class)).isNotEmpty();

        assertThat(all(events, ApprovalGranted.class).map(ApprovalGranted::approval))
                .extracting(
                        Approval::operator, Approval::approver, Approval::permission, Approval::means, Approval::reason)
                .containsExactly(
                        tuple("anna", "mei", "LINE_DISCOUNT", "PIN", "approval-goods"),
                        tuple("anna", "mei", "DRAWER_OPEN", "BADGE", "approval-customer"));
        assertThat(all(events, AccessRecorded.class).map(access -> access.kind() + " " + access.means()))
                .containsExactly(
                        "SIGNED_ON PIN",
                        "DENIED null",
                        "SCREEN_LOCKED null",
                        "SCREEN_UNLOCKED PIN",
                        "SCREEN_LOCKED null",
                        "SCREEN_UNLOCKED BADGE",
                        "DENIED null",
                        "SIGNED_OFF null");

        TillSettled z = all(events, TillSettled.class).toList().getFirst();
        assertThat(z.figures())
                .as("the Z report is the sum of the shift's events")
                .isEqualTo(TillSum.of(events.stream()
                        .filter(event ->
                                TillSum.shiftOf(event).filter(z.shift()::equals).isPresent())
                        .toList()));
        assertThat(z.sales()).isEqualTo(6);
        assertThat(z.returns()).isEqualTo(3);
        assertThat(z.openingLoan()).isEqualTo(35_000);
        // By hand: 350 float + 127.15 + 100 for the gift card − 15.80 back + 5.00 − 5.00 undone + 5.00 + 10.80
        // exchanged − 12.50 out − 100 to the
        // safe.
        assertThat(z.expected()).isEqualTo(46_465);
        assertThat(z.counted()).isEqualTo(45_965);
        assertThat(z.variance()).isEqualTo(-500);
        assertThat(z.refusedCounts()).isEqualTo(1);
        assertThat(z.cardTotal()).isEqualTo(20_000 - 1_580);
        assertThat(all(events, TillRead.class)).hasSize(1);
    }

    private static <E extends JournalEvent> Stream<E> all(List<JournalEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
