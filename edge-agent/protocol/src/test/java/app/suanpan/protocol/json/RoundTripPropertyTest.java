package app.suanpan.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterSession;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.AnyCommands.Drawn;
import app.suanpan.domain.shop.Till;
import app.suanpan.protocol.event.EventCodec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is stored, sent to a screen or kept for ever comes back as it was, whatever happened at the till. */
class RoundTripPropertyTest {
    /** Trailing zeros are part of a number as it was written, and the stored profile is stored as it was. */
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "precise",
            3,
            false,
            TaxRounding.PER_RECEIPT,
            RoundingMode.HALF_EVEN,
            new CashRounding(5, RoundingMode.HALF_UP, true),
            List.of(
                    new Tax("state", "State 8.875%", new BigDecimal("8.875")),
                    new Tax("city", "City 1.50%", new BigDecimal("1.500"))),
            List.of(
                    new TaxCategory("standard", List.of("state", "city")),
                    new TaxCategory("food", List.of("state")),
                    new TaxCategory("exempt", List.of())));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sessionsStatesEventsAndCommandsSurviveTheirJson(@ForAll("sequences") List<Drawn> sequence) {
        Till till = Till.open(PROFILE, true);
        for (Drawn drawn : sequence) {
            RegisterCommand command = drawn.at(till);
            assertThat(Json.read(Json.write(command, RegisterCommand.class), RegisterCommand.class))
                    .isEqualTo(command);
            till.does(command)
                    .events()
                    .forEach(event -> assertThat(EventCodec.decode(EventCodec.encode(event)))
                            .contains(event));
            assertThat(Json.read(Json.write(till.session()), RegisterSession.class))
                    .isEqualTo(till.session());
            RegisterState state = till.state();
            assertThat(Json.read(Json.write(state), RegisterState.class)).isEqualTo(state);
            assertThat(Json.read(Json.tree(Json.write(state)), RegisterState.class))
                    .isEqualTo(state);
        }
    }

    @Provide
    Arbitrary<List<Drawn>> sequences() {
        return AnyCommands.sequences(30);
    }
}
