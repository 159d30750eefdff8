package app.suanpan.domain.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.LocalName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final Reason SEAM =
            new Reason(ReasonUse.RETURN, "return-seam", new LocalName("缝线开了", "Seam open"), true, false);
    private static final Reasons OWN = Reasons.with(List.of(SEAM));

    @Test
    void whatAStoreSaysStandsInPlaceOfWhatIsShippedForThatUse() {
        assertThat(OWN.of(ReasonUse.RETURN)).containsExactly(SEAM);
        assertThat(OWN.of(ReasonUse.VOID)).isEqualTo(Reasons.SHIPPED.of(ReasonUse.VOID));
        assertThat(OWN.named("return-faulty")).isEmpty();
    }

    @Test
    void everyUseHasReasonsAndNoMoreThanThereIsRoomFor() {
        for (ReasonUse use : ReasonUse.values()) {
            assertThat(Reasons.SHIPPED.of(use)).isNotEmpty();
        }
        List<Reason> many = List.of("a", "b", "c", "d", "e", "f", "g").stream()
                .map(code -> new Reason(ReasonUse.PRICE, code, new LocalName("价", "Price"), false, false))
                .toList();
        assertThatThrownBy(() -> Reasons.with(many)).hasMessageContaining("7 reasons for PRICE");
        assertThatThrownBy(() -> Reasons.with(List.of(SEAM, SEAM))).hasMessageContaining("return-seam");
        assertThatThrownBy(() -> new Reasons(List.of())).hasMessageContaining("0 reasons for RETURN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Seam", "seam open", "seam|", "-seam", "一"})
    void aCodeThatNoEventCouldKeepIsRefused(String code) {
        assertThatThrownBy(() -> new Reason(ReasonUse.RETURN, code, SEAM.name(), false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReasonOfTheStoresOwnIsKeptWithItsWordsAndTheNote() {
        String kept = KeptReason.kept(KeptReason.chosen(SEAM, "left | sleeve"), OWN);
        assertThat(kept).isEqualTo("return-seam|缝线开了|Seam open|left / sleeve");
        assertThat(KeptReason.parse(kept).in("zh")).isEqualTo("缝线开了 · left / sleeve");
        assertThat(KeptReason.parse(kept).named().en()).isEqualTo("Seam open · left / sleeve");
    }

    @Test
    void aReasonThatAsksForANoteIsNoneWithoutIt() {
        assertThat(KeptReason.kept("return-seam", OWN)).isEmpty();
        assertThat(KeptReason.kept(KeptReason.chosen(SEAM, "  "), OWN)).isEmpty();
    }

    @Test
    void whatIsShippedIsItsCodeAndOtherWordsForItAreKept() {
        assertThat(KeptReason.kept("return-faulty", Reasons.SHIPPED)).isEqualTo("return-faulty");
        Reasons renamed = Reasons.with(
                List.of(new Reason(ReasonUse.RETURN, "return-faulty", new LocalName("坏了", "Broken"), false, false)));
        assertThat(KeptReason.kept("return-faulty", renamed)).isEqualTo("return-faulty|坏了|Broken|");
        assertThat(KeptReason.parse("return-faulty").in("en"))
                .as("earlier events mean what they meant")
                .isEqualTo("Faulty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the box was wet", "return-of-an-edition-to-come", "a|b", "", "Ask | Anna | or | Bo"})
    void whatWasTypedAndWhatNobodyKnowsStaysAsItIs(String text) {
        assertThat(KeptReason.kept(text, OWN)).isEqualTo(text);
        assertThat(KeptReason.parse(text).in("zh")).isEqualTo(text);
    }
}
