package app.suanpan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScanDataTest {
    private static final ScanSource SOURCE = new ScanSource(ScanSource.Way.SCANNER, "scanner");

    private static ScanData scan(byte[] bytes) {
        return new ScanData(Symbology.QR_CODE, bytes, SOURCE, Instant.EPOCH);
    }

    @Test
    void aPaymentCodeIsNeverInALog() {
        ScanData secret = scan("134567890123456789".getBytes(StandardCharsets.US_ASCII));
        assertThat(secret.toString()).doesNotContain("1345").contains("18 bytes");
    }

    @Test
    void nobodyCanChangeWhatWasRead() {
        byte[] bytes = {'a'};
        ScanData data = scan(bytes);
        bytes[0] = 'b';
        data.bytes()[0] = 'c';
        assertThat(data.text()).isEqualTo("a");
    }

    @Test
    void textIsUtf8WhereItCanBeAndOtherwiseLosesNothing() {
        assertThat(scan("会员".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("会员");
        assertThat(scan(new byte[] {(byte) 0xFF, 'x'}).text()).isEqualTo("\u00FFx");
        assertThat(scan(new byte[0]).text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Symbology.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyKindIsFoundByItsIdentifier(Symbology symbology) {
        assertThat(Symbology.ofAim(symbology.aim())).isEqualTo(symbology);
    }

    @ParameterizedTest
    @CsvSource({
        "]E0, EAN_13",
        "]E4, EAN_8",
        "]E3, UNKNOWN",
        "]C0, CODE_128",
        "]C1, GS1_128",
        "]C4, CODE_128",
        "]e0, GS1_DATABAR",
        "]d1, DATA_MATRIX",
        "]d2, GS1_DATA_MATRIX",
        "]d5, GS1_DATA_MATRIX",
        "]Q0, QR_CODE",
        "]Q1, QR_CODE",
        "]Q3, GS1_QR_CODE",
        "]Q4, GS1_QR_CODE",
        "]J1, GS1_DOTCODE",
        "]A2, CODE_39",
        "]I1, ITF",
        "]X9, UNKNOWN",
        "E0, UNKNOWN",
        "]E01, UNKNOWN"
    })
    void variantsOfAnIdentifierAreUnderstood(String identifier, Symbology symbology) {
        assertThat(Symbology.ofAim(identifier)).isEqualTo(symbology);
    }
}
