package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import app.suanpan.ui.window.WindowPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutOptionsTest {
    @Test
    void aCustomerDisplayIsThereWhenItIsAskedFor() throws CheckoutOptions.NotUnderstood {
        assertThat(CheckoutOptions.parse(List.of()).orElseThrow().customer()).isEmpty();
        CheckoutOptions.Customer plain = CheckoutOptions.parse(List.of("--customer-display"))
                .orElseThrow()
                .customer()
                .orElseThrow();
        assertThat(plain.place()).isEmpty();
        CheckoutOptions said = CheckoutOptions.parse(
                        List.of("--customer-language", "zh", "--customer-size", "1280x800", "--customer-at", "5,6"))
                .orElseThrow();
        assertThat(said.said().apply(CheckoutOptions.usual()).customers()).contains(Language.ZH);
        CheckoutOptions.Customer customer = said.customer().orElseThrow();
        assertThat(customer.place()).contains(new WindowPlace(5, 6));
        assertThat(customer.width()).isEqualTo(1280);
        assertThat(customer.height()).isEqualTo(800);
    }

    @Test
    void allThatCanBeSaidIsRead() throws CheckoutOptions.NotUnderstood {
        CheckoutOptions options = CheckoutOptions.parse(List.of(
                        "--store",
                        "suanpan://127.0.0.1:7070",
                        "--workstation",
                        "2",
                        "--language",
                        "zh",
                        "--theme",
                        "dark",
                        "--text",
                        "large",
                        "--size",
                        "1920x1080",
                        "--at",
                        "0,40",
                        "--full-screen",
                        "--quiet"))
                .orElseThrow();
        assertThat(options.store()).hasToString("suanpan://127.0.0.1:7070");
        assertThat(options.workstation()).isEqualTo("2");
        assertThat(options.said().apply(CheckoutOptions.usual()).language()).isEqualTo(Language.ZH);
        assertThat(options.said().apply(CheckoutOptions.usual()).appearance()).isEqualTo(Appearance.DARK);
        assertThat(options.width()).isEqualTo(1920);
        assertThat(options.height()).isEqualTo(1080);
        assertThat(options.place()).contains(new WindowPlace(0, 40));
        assertThat(options.fullScreen()).isTrue();
        assertThat(options.said().apply(CheckoutOptions.usual()).volume()).isEqualTo(Volume.OFF);
        assertThat(options.said().apply(CheckoutOptions.usual()).textSize()).isEqualTo(TextSize.LARGE);
    }

    @Test
    void aDataFolderIsAnAddressToo() throws CheckoutOptions.NotUnderstood {
        assertThat(CheckoutOptions.parse(List.of("--data", "/var/lib/suanpan"))
                        .orElseThrow()
                        .store())
                .hasToString("file:///var/lib/suanpan");
    }

    @Test
    void askingForHelpIsNoMistake() throws CheckoutOptions.NotUnderstood {
        assertThat(CheckoutOptions.parse(List.of("--help"))).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> CheckoutOptions.parse(List.of("--size", "large")))
                .hasMessageContaining("large");
        assertThatThrownBy(() -> CheckoutOptions.parse(List.of("--theme", "pink")))
                .hasMessageContaining("pink");
        assertThatThrownBy(() -> CheckoutOptions.parse(List.of("--data"))).hasMessageContaining("--data");
        assertThatThrownBy(() -> CheckoutOptions.parse(List.of("--colour"))).hasMessageContaining("--colour");
    }
}
