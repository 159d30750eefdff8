package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B. */
class TotpTest {

    private static final String SEED = "1234567890".repeat(7);

    @ParameterizedTest
    @CsvSource({
        "59, HmacSHA1, 94287082",
        "59, HmacSHA256, 46119246",
        "59, HmacSHA512, 90693936",
        "1111111109, HmacSHA1, 07081804",
        "1111111109, HmacSHA256, 68084774",
        "1111111109, HmacSHA512, 25091201",
        "1111111111, HmacSHA1, 14050471",
        "1111111111, HmacSHA256, 67062674",
        "1111111111, HmacSHA512, 99943326",
        "1234567890, HmacSHA1, 89005924",
        "1234567890, HmacSHA256, 91819424",
        "1234567890, HmacSHA512, 93441116",
        "2000000000, HmacSHA1, 69279037",
        "2000000000, HmacSHA256, 90698825",
        "2000000000, HmacSHA512, 38618901",
        "20000000000, HmacSHA1, 65353130",
        "20000000000, HmacSHA256, 77737706",
        "20000000000, HmacSHA512, 47863826"
    })
    void theVectorsOfTheRfcPass(long seconds, String algorithm, String code) {
        int length = switch (algorithm) {
            case "HmacSHA1" -> 20;
            case "HmacSHA256" -> 32;
            default -> 64;
        };
        byte[] key = SEED.substring(0, length).getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(algorithm, key, Totp.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }
}
