package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.QuickKeysChanged;
import app.suanpan.domain.journal.QuickKeysChanged.Change;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.register.QuickKeyCommand.EditQuickKeys;
import app.suanpan.domain.register.QuickKeyCommand.UndoQuickKeys;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of quick keys: shown, changed by those who may, refused to those who may not. */
class QuickKeyJourneyTest {
    private static final LocalName MORNING = new LocalName("早餐", "Breakfast");
    private static final QuickKeys BREAKFAST = new QuickKeys(
            3,
            List.of(new QuickPage(
                    "morning",
                    MORNING,
                    List.of(
                            QuickKey.of(SmallShop.MILK.code()),
                            QuickKey.of("4711").remembering(new LocalName("豆浆", "Soy milk"))))));

    private final Till till = Till.open();

    @Test
    void withoutAnyPageTheCategoriesAreThePages() {
        assertThat(till.state().quickKeys().pages())
                .extracting(QuickView.Tab::id)
                .contains("dairy", "bakery", "clothes");
        till.does(new RegisterCommand.Browse("dairy"));
        assertThat(shown().tiles())
                .extracting(tile -> tile.item().orElseThrow())
                .containsExactly(SmallShop.MILK, SmallShop.CHEESE);
    }

    @Test
    void aPageShowsItsTilesAndSaysOfAnItemThatIsGoneWhatItWasCalled() {
        till.laysOut(BREAKFAST).does(new RegisterCommand.Browse("morning"));
        assertThat(till.state().quickKeys().pages()).containsExactly(new QuickView.Tab("morning", MORNING));
        assertThat(shown().tiles()).extracting(QuickView.Tile::isGone).containsExactly(false, true);
        assertThat(shown().tiles().get(1).name()).contains(new LocalName("豆浆", "Soy milk"));
    }

    @Test
    void theFirstChangeMakesPagesOfTheCategories() {
        till.does(new EditQuickKeys(0, new QuickEdit.RemoveKey("dairy", 0)));
        assertThat(till.quickKeys().edition()).isEqualTo(1);
        assertThat(till.quickKeys().page("dairy").orElseThrow().keys())
                .containsExactly(QuickKey.of(SmallShop.CHEESE.code()).remembering(SmallShop.CHEESE.name()));
        assertThat(till.quickKeys().page("bakery").orElseThrow().keys()).hasSize(1);
    }

    @Test
    void aChangeIsShownAtOnceAndTheJournalSaysWhoMadeIt() {
        till.laysOut(BREAKFAST);
        Step step = till.does(
                new EditQuickKeys(3, new QuickEdit.AddKey("morning", 0, QuickKey.of(SmallShop.BREAD.code()))));
        assertThat(shown().tiles()).hasSize(3);
        assertThat(step.errands()).containsExactly(new Step.TellQuickKeys());
        QuickKeysChanged event = (QuickKeysChanged) step.events().getFirst();
        assertThat(event.header().operator()).isEqualTo(SmallShop.ANNA.id());
        assertThat(event.change()).isEqualTo(Change.KEY_ADDED);
        assertThat(event.page()).isEqualTo("早餐");
        assertThat(event.item()).isEqualTo(SmallShop.BREAD.code());
        assertThat(event.edition()).isEqualTo(4);
    }

    @Test
    void ofTwoWhoChangeTheSamePagesTheSecondIsToldToLookAgain() {
        till.laysOut(BREAKFAST);
        till.does(new EditQuickKeys(3, new QuickEdit.RemoveKey("morning", 1)));
        till.does(new EditQuickKeys(3, new QuickEdit.RemoveKey("morning", 1)));
        assertThat(till.notice()).contains(NoticeCode.QUICK_KEYS_CHANGED_MEANWHILE);
        assertThat(till.quickKeys().page("morning").orElseThrow().keys()).hasSize(1);
    }

    @Test
    void theLastChangeIsTakenBack() {
        till.does(new EditQuickKeys(0, new QuickEdit.RemovePage("dairy")));
        Step step = till.does(new UndoQuickKeys(1, "dairy"));
        assertThat(till.quickKeys().isAutomatic()).isTrue();
        assertThat(((QuickKeysChanged) step.events().getFirst()).change()).isEqualTo(Change.UNDONE);
        till.does(new UndoQuickKeys(2, "dairy"));
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_UNDO);
    }

    @Test
    void whatCannotBeLaidOutIsRefusedWithItsReason() {
        till.laysOut(BREAKFAST);
        till.does(new EditQuickKeys(3, new QuickEdit.AddKey("morning", 0, QuickKey.of("no such item"))));
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_ITEM);
        till.does(new EditQuickKeys(3, new QuickEdit.AddPage(new LocalName(" ", " "))));
        assertThat(till.notice()).contains(NoticeCode.QUICK_NAME_NEEDED);
        till.does(new EditQuickKeys(3, new QuickEdit.RemovePage("evening")));
        assertThat(till.notice()).contains(NoticeCode.QUICK_KEYS_CHANGED_MEANWHILE);
        assertThat(till.quickKeys()).isEqualTo(BREAKFAST);
    }

    @Test
    void theBasketIsLeftAloneWhileTheCustomerPays() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new EditQuickKeys(0, new QuickEdit.AddPage(MORNING)));
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        assertThat(till.total()).isEqualTo(SmallShop.MILK.price());
    }

    @Test
    void whoeverMayNotNeedsSomebodyWhoMay() {
        Till guarded = SmallStaff.annasTill();
        guarded.does(new EditQuickKeys(0, new QuickEdit.AddPage(MORNING)));
        assertThat(guarded.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        assertThat(guarded.quickKeys()).isEqualTo(QuickKeys.AUTOMATIC);
        guarded.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "new shelf"));
        assertThat(guarded.quickKeys().pages().getLast().name()).isEqualTo(MORNING);
        assertThat(guarded.ledger().only(ApprovalGranted.class).approval().command())
                .isEqualTo("EditQuickKeys AddPage");
    }

    @Test
    void nobodyChangesThemWhereNobodyIsSignedOn() {
        Till closed = Till.closed();
        closed.does(new EditQuickKeys(0, new QuickEdit.AddPage(MORNING)));
        assertThat(closed.notice()).contains(NoticeCode.NOT_SIGNED_ON);
    }

    private QuickView.Page shown() {
        return till.state().quickKeys().shown().orElseThrow();
    }
}
