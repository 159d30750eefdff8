package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.pricing.Tax;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedProfilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cn", "uk", "us", "us-ri", "nl"})
    void everyTaxHasANameInBothLanguages(String profile) {
        for (Tax tax : Profiles.load(profile, Path.of("nowhere")).taxes()) {
            assertThat(tax.names()).as(tax.code()).isNotNull();
            assertThat(tax.in("zh")).containsPattern("\\p{IsHan}");
            assertThat(tax.in("en")).doesNotContainPattern("\\p{IsHan}");
        }
    }
}
