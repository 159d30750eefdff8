package app.suanpan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.DeviceRefusedException.Code;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceAddressTest {
    @Test
    void aNetworkPrinterHasMachineAndPort() {
        DeviceAddress address = DeviceAddress.parse("escpos+tcp://192.168.1.50:9100?profile=epson-80&drawer=high");

        assertThat(address.scheme()).isEqualTo("escpos+tcp");
        assertThat(address.host()).isEqualTo("192.168.1.50");
        assertThat(address.port()).isEqualTo(9100);
        assertThat(address.options()).isEqualTo(Map.of("profile", "epson-80", "drawer", "high"));
    }

    @Test
    void aDeviceFileHasAPath() {
        DeviceAddress address =
                DeviceAddress.parse("serial:///dev/serial/by-id/usb-Honeywell_1900-if00?baud=115200&mode=8N1");

        assertThat(address.host()).isEmpty();
        assertThat(address.path()).isEqualTo("/dev/serial/by-id/usb-Honeywell_1900-if00");
        assertThat(address.number("baud", 9600, 1, 999_999)).isEqualTo(115_200);
    }

    @Test
    void aPinIsAnAuthorityThatIsNoHostName() {
        assertThat(DeviceAddress.parse("gpio://17").host()).isEqualTo("17");
    }

    @Test
    void aSchemeAloneIsEnoughForWhatHangsOnSomethingElse() {
        assertThat(DeviceAddress.parse("printer:")).isEqualTo(new DeviceAddress("printer", "", -1, "", Map.of()));
        assertThat(DeviceAddress.parse("printer:?of=kitchen").option("of")).contains("kitchen");
    }

    @Test
    void aPrinterMayHaveAnAddressOfTheNewKind() {
        DeviceAddress address = DeviceAddress.parse("escpos+tcp://[fe80::1]:9100");
        assertThat(address.host()).isEqualTo("[fe80::1]");
        assertThat(address.port()).isEqualTo(9100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escpos+tcp://192.168.1.50:9100?drawer=high&profile=epson-80",
                "serial:///dev/ttyS0?baud=9600",
                "printer:",
                "printer:?of=kitchen",
                "gpio://17",
                "pictures:///home/shop/pictures"
            })
    void anAddressIsWrittenAsItWasRead(String text) {
        assertThat(DeviceAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "printer",
                "//192.168.1.50",
                "Escpos://x",
                "escpos+tcp:192.168.1.50",
                "escpos+tcp://machine:port",
                "escpos+tcp://user@machine:9100",
                "escpos+tcp://ma chine",
                "printer:?of",
                "printer:?of=a&of=b",
                "printer:#x"
            })
    void whatCannotBeAnAddressIsRefusedWithACode(String text) {
        assertThatThrownBy(() -> DeviceAddress.parse(text))
                .isInstanceOfSatisfying(
                        DeviceRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.ADDRESS))
                .hasMessageContaining("DEV-01");
    }

    @Test
    void aMistypedOptionIsNamed() {
        assertThatThrownBy(
                        () -> DeviceAddress.parse("serial:///dev/ttyS0?boud=1").allowOptions("baud", "mode"))
                .hasMessageContaining("boud")
                .hasMessageContaining("[baud, mode]");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        DeviceAddress address = DeviceAddress.parse("gpio://17?pulse=2000");
        assertThatThrownBy(() -> address.number("pulse", 100, 20, 200)).hasMessageContaining("20 to 200");
        assertThat(address.number("rest", 7, 1, 9)).isEqualTo(7);
    }

    @Test
    void aPortThatMustBeGivenIsMissed() {
        assertThat(DeviceAddress.parse("escpos+tcp://p").portOr(9100)).isEqualTo(9100);
        assertThatThrownBy(() -> DeviceAddress.parse("simulated+tcp://p").portOr(-1))
                .hasMessageContaining("port");
    }
}
