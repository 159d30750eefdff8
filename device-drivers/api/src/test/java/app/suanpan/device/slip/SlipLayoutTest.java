package app.suanpan.device.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.slip.SlipElement.Cell;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlipLayoutTest {
    private final SlipLayout narrow = new SlipLayout(20, TextWidth.CHINESE);

    private List<String> lines(SlipElement element) {
        return narrow.lines(element).stream().map(SetLine::text).toList();
    }

    private static SlipElement two(String left, String right) {
        return new SlipElement.TwoColumns(left, right, TextStyle.NORMAL);
    }

    @Test
    void aHanziIsTwoColumnsSoAmountsStillAlign() {
        assertThat(lines(two("牛奶", "9.90"))).containsExactly("牛奶            9.90");
        assertThat(lines(two("Milk", "9.90"))).containsExactly("Milk            9.90");
    }

    @Test
    void aNameThatLeavesNoRoomForItsAmountWrapsAndTheAmountEndsTheLastLine() {
        assertThat(lines(two("有机纯牛奶 organic whole milk", "25.80")))
                .containsExactly("有机纯牛奶 organic", "whole milk     25.80");
    }

    @Test
    void aNameThatFillsTheLineExactlyIsNotTorn() {
        assertThat(lines(two("12345678901234", "99.90"))).containsExactly("12345678901234 99.90");
        assertThat(lines(two("123456789012345", "99.90"))).containsExactly("12345678901234", "5              99.90");
    }

    @Test
    void anAmountThatIsWiderThanThePaperIsNeverCut() {
        assertThat(String.join("", lines(two("A", "123456789012345678901234567890")))
                        .replace(" ", ""))
                .isEqualTo("A123456789012345678901234567890");
    }

    @Test
    void wordsAreBrokenOnlyWhenTheyMust() {
        assertThat(lines(new SlipElement.Text("an abacus on the shop counter", Align.LEFT, TextStyle.NORMAL)))
                .containsExactly("an abacus on the", "shop counter");
        assertThat(lines(new SlipElement.Text("a".repeat(25), Align.LEFT, TextStyle.NORMAL)))
                .containsExactly("a".repeat(20), "a".repeat(5));
    }

    @Test
    void doubleWidthTextHasHalfTheColumns() {
        assertThat(lines(new SlipElement.Text("店", Align.CENTRE, TextStyle.LARGE)))
                .containsExactly("    店");
    }

    @Test
    void aLineEndInTheTextIsALineEndOnPaperAndAnEmptyTextAnEmptyLine() {
        assertThat(lines(new SlipElement.Text("a\r\n\nb", Align.LEFT, TextStyle.NORMAL)))
                .containsExactly("a", "", "b");
        assertThat(lines(new SlipElement.Text("", Align.LEFT, TextStyle.NORMAL)))
                .containsExactly("");
    }

    @Test
    void theElasticCellTakesWhatTheOthersLeave() {
        SlipElement row = new SlipElement.Row(
                List.of(
                        new Cell("13%", 5, Align.LEFT),
                        new Cell("1.0", 0, Align.RIGHT),
                        new Cell("0.13", 8, Align.RIGHT)),
                TextStyle.NORMAL);
        assertThat(lines(row)).containsExactly("13%      1.0    0.13");
    }

    @Test
    void aRowWhoseAmountsDoNotFitLosesItsColumnsButNoDigit() {
        SlipElement row = new SlipElement.Row(
                List.of(
                        new Cell("13%", 5, Align.LEFT),
                        new Cell("100000.00", 0, Align.RIGHT),
                        new Cell("13000.00", 8, Align.RIGHT)),
                TextStyle.NORMAL);
        assertThat(lines(row)).containsExactly("       13% 100000.00", "            13000.00");
    }

    @Test
    void codesPicturesAndTheKnifeAreNoText() {
        assertThat(lines(new SlipElement.Cut())).isEmpty();
        assertThat(lines(new SlipElement.QrCode("x", 4, Align.CENTRE))).isEmpty();
    }

    @Test
    void paperTooNarrowForAReceiptIsRefused() {
        assertThatThrownBy(() -> new SlipLayout(15, TextWidth.CHINESE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void noLineIsEverWiderThanThePaper(
            @ForAll @StringLength(max = 90) String left,
            @ForAll @StringLength(max = 50) String right,
            @ForAll @IntRange(min = 16, max = 48) int columns) {
        SlipLayout layout = new SlipLayout(columns, TextWidth.CHINESE);
        for (SlipElement element : List.of(
                new SlipElement.TwoColumns(left, right, TextStyle.NORMAL),
                new SlipElement.TwoColumns(left, right, TextStyle.LARGE),
                new SlipElement.Text(left, Align.RIGHT, TextStyle.BOLD),
                new SlipElement.Row(
                        List.of(new Cell(left, 9, Align.LEFT), new Cell(right, 0, Align.RIGHT)), TextStyle.NORMAL),
                new SlipElement.Mark(left))) {
            assertThat(layout.lines(element))
                    .allSatisfy(line -> assertThat(TextWidth.CHINESE.of(line.text())
                                    * line.style().columnsPerColumn())
                            .isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void aCopyIsMarkedAndNeverOpensTheDrawer() {
        Slip copy = Slip.titled("S1").line("Milk").kickDrawer().cut().build().asCopy("COPY");
        assertThat(copy.elements().getFirst()).isEqualTo(new SlipElement.Mark("COPY"));
        assertThat(copy.elements())
                .noneMatch(SlipElement.DrawerKick.class::isInstance)
                .hasSize(3);
    }
}
