package app.suanpan.domain.quickkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickKeys.Changed;
import app.suanpan.domain.quickkey.QuickKeys.Outcome;
import app.suanpan.domain.quickkey.QuickKeys.Refusal;
import app.suanpan.domain.quickkey.QuickKeys.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuickKeysTest {
    private static final QuickKeys FRUIT_AND_TEA =
            new QuickKeys(7, List.of(page("fruit", "1", "2", "3"), page("tea", "4")));

    @Test
    void aTileGoesWhereItIsPutAndTheOthersMoveUp() {
        assertThat(codes(after(new QuickEdit.AddKey("fruit", 1, QuickKey.of("9"))), "fruit"))
                .containsExactly("1", "9", "2", "3");
        assertThat(codes(after(new QuickEdit.AddKey("fruit", 99, QuickKey.of("9"))), "fruit"))
                .containsExactly("1", "2", "3", "9");
    }

    @Test
    void aTileMovesWithinItsPageAndToAnotherOne() {
        assertThat(codes(after(new QuickEdit.MoveKey("fruit", 0, "fruit", 2)), "fruit"))
                .containsExactly("2", "3", "1");
        QuickKeys moved = after(new QuickEdit.MoveKey("fruit", 1, "tea", 0));
        assertThat(codes(moved, "fruit")).containsExactly("1", "3");
        assertThat(codes(moved, "tea")).containsExactly("2", "4");
    }

    @Test
    void aTileIsChangedWhereItLiesAndRemoved() {
        QuickKey red = QuickKey.of("2").looking(Optional.empty(), Optional.of(TileColour.RED), Optional.empty());
        assertThat(after(new QuickEdit.ChangeKey("fruit", 1, red)).key("fruit", 1))
                .contains(red);
        assertThat(codes(after(new QuickEdit.RemoveKey("fruit", 1)), "fruit")).containsExactly("1", "3");
    }

    @Test
    void pagesAreAddedNamedMovedAndRemoved() {
        QuickKeys added = after(new QuickEdit.AddPage(name("新")));
        assertThat(added.pages()).extracting(QuickPage::id).containsExactly("fruit", "tea", "page-3");
        assertThat(after(new QuickEdit.RenamePage("tea", name("茶")))
                        .page("tea")
                        .orElseThrow()
                        .name())
                .isEqualTo(name("茶"));
        assertThat(after(new QuickEdit.MovePage("tea", -5)).pages())
                .extracting(QuickPage::id)
                .containsExactly("tea", "fruit");
        assertThat(after(new QuickEdit.RemovePage("fruit")).pages())
                .extracting(QuickPage::id)
                .containsExactly("tea");
    }

    @Test
    void everyChangeIsAnEditionOfItsOwn() {
        assertThat(after(new QuickEdit.RemoveKey("tea", 0)).edition()).isEqualTo(8);
    }

    @Test
    void whatIsNotThereAnyMoreIsSaidToBeGone() {
        assertThat(Stream.of(
                        new QuickEdit.RenamePage("x", name("n")),
                        new QuickEdit.MovePage("x", 1),
                        new QuickEdit.RemovePage("x"),
                        new QuickEdit.AddKey("x", 0, QuickKey.of("1")),
                        new QuickEdit.ChangeKey("tea", 1, QuickKey.of("1")),
                        new QuickEdit.RemoveKey("tea", -1),
                        new QuickEdit.MoveKey("fruit", 3, "tea", 0),
                        new QuickEdit.MoveKey("fruit", 0, "x", 0)))
                .allSatisfy(edit -> assertThat(FRUIT_AND_TEA.after(edit)).isEqualTo(new Refused(Refusal.GONE)));
    }

    @Test
    void aFullPageTakesNoTileMoreButItsOwnTilesMove() {
        String[] codes = IntStream.range(0, QuickPage.MOST_KEYS)
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
        QuickKeys full = new QuickKeys(0, List.of(page("full", codes), page("other", "a")));
        assertThat(full.after(new QuickEdit.AddKey("full", 0, QuickKey.of("9"))))
                .isEqualTo(new Refused(Refusal.PAGE_FULL));
        assertThat(full.after(new QuickEdit.MoveKey("other", 0, "full", 0))).isEqualTo(new Refused(Refusal.PAGE_FULL));
        assertThat(full.after(new QuickEdit.MoveKey("full", 0, "full", 9))).isInstanceOf(Changed.class);
    }

    @Test
    void thereAreNoMorePagesThanFitOnAScreen() {
        QuickKeys many = new QuickKeys(
                0,
                IntStream.range(0, QuickKeys.MOST_PAGES)
                        .mapToObj(i -> page("p" + i))
                        .toList());
        assertThat(many.after(new QuickEdit.AddPage(name("n")))).isEqualTo(new Refused(Refusal.TOO_MANY_PAGES));
    }

    @Test
    void aTileSellsSomethingOrDoesSomething() {
        assertThat(QuickKey.of(QuickFunction.DRAWER).subject()).isEqualTo("drawer");
        assertThatIllegalArgumentException().isThrownBy(() -> QuickKey.of(" "));
    }

    @Test
    void aNameIsCutToWhatATileShowsAndStandsOnOneLine() {
        QuickKey named = QuickKey.of("1")
                .looking(Optional.of(name("a\nb" + "c".repeat(99))), Optional.empty(), Optional.empty());
        assertThat(named.name().orElseThrow().zh()).startsWith("a bccc").hasSize(QuickKey.LONGEST_NAME);
        assertThat(named.looking(Optional.of(name(" ")), Optional.empty(), Optional.empty())
                        .name())
                .isEmpty();
    }

    @Test
    void changesAreTakenBackOneAfterTheOther() {
        QuickKeyHistory history = QuickKeyHistory.of(FRUIT_AND_TEA);
        assertThat(history.undone()).isEmpty();
        QuickKeyHistory twice = history.changed(after(new QuickEdit.RemovePage("tea")));
        twice = twice.changed(((Changed) twice.now().after(new QuickEdit.RemoveKey("fruit", 0))).now());
        QuickKeyHistory once = twice.undone().orElseThrow();
        assertThat(codes(once.now(), "fruit")).containsExactly("1", "2", "3");
        QuickKeys back = once.undone().orElseThrow().now();
        assertThat(back.pages()).isEqualTo(FRUIT_AND_TEA.pages());
        assertThat(back.edition()).as("nobody mistakes it for what it was").isEqualTo(11);
    }

    private static QuickKeys after(QuickEdit edit) {
        Outcome outcome = FRUIT_AND_TEA.after(edit);
        assertThat(outcome).isInstanceOf(Changed.class);
        return ((Changed) outcome).now();
    }

    private static List<String> codes(QuickKeys keys, String page) {
        return keys.page(page).orElseThrow().keys().stream()
                .map(QuickKey::subject)
                .toList();
    }

    private static QuickPage page(String id, String... items) {
        return new QuickPage(id, name(id), Stream.of(items).map(QuickKey::of).toList());
    }

    private static LocalName name(String zh) {
        return new LocalName(zh, "");
    }
}
