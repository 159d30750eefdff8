package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinCodesTest {
    private static final ScanInput BARS = ScanInput.withAim("]E06901234567892");
    private static final ScanInput MATRIX = ScanInput.withAim("]d201069012345678921" + "7261231");
    private static final Instant NOW = SmallShop.NOW;

    private final TwinCodes twins = new TwinCodes(SmallShop.SCAN_RULES);

    @Test
    void theBarsAfterTheMatrixSayNothingNew() {
        assertThat(twins.command(MATRIX, NOW)).contains(new RegisterCommand.Scan(MATRIX));
        assertThat(twins.command(BARS, NOW.plusMillis(1500))).isEmpty();
    }

    @Test
    void theMatrixAfterTheBarsTakesTheirPlace() {
        assertThat(twins.command(BARS, NOW)).contains(new RegisterCommand.Scan(BARS));
        assertThat(twins.command(MATRIX, NOW.plusMillis(300))).contains(new RegisterCommand.ScanTwin(MATRIX));
    }

    @Test
    void theSameCodeTwiceIsTwoPacks() {
        assertThat(twins.command(BARS, NOW)).contains(new RegisterCommand.Scan(BARS));
        assertThat(twins.command(BARS, NOW.plusMillis(900))).contains(new RegisterCommand.Scan(BARS));
        assertThat(twins.command(MATRIX, NOW.plusMillis(1000))).contains(new RegisterCommand.ScanTwin(MATRIX));
        assertThat(twins.command(BARS, NOW.plusMillis(1100))).contains(new RegisterCommand.Scan(BARS));
    }

    @Test
    void laterItIsAnotherPack() {
        twins.command(BARS, NOW);
        assertThat(twins.command(MATRIX, NOW.plusMillis(1501))).contains(new RegisterCommand.Scan(MATRIX));
    }

    @Test
    void anotherArticleIsAnotherPack() {
        twins.command(BARS, NOW);
        ScanInput bread = ScanInput.withAim("]Q3010" + "4311501062449");
        assertThat(twins.command(bread, NOW)).contains(new RegisterCommand.Scan(bread));
        ScanInput noArticle = ScanInput.of("SP1:ABCDEFGHIJ");
        assertThat(twins.command(noArticle, NOW)).isEqualTo(Optional.of(new RegisterCommand.Scan(noArticle)));
    }
}
