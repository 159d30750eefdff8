package app.suanpan.protocol.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.AnyCommands.Drawn;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallOffers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A screen shows what the register shows, though it is told only what is new. */
@AddLifecycleHook(PrintsItsSeed.class)
class SaidBeforePropertyTest {
    private final SaidBefore store = new SaidBefore();
    private final SaidBefore screen = new SaidBefore();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverHappensAtATillTheScreenReadsItsState(@ForAll("sequences") List<Drawn> sequence) {
        Till till = Till.open();
        till.promotes(SmallOffers.ALL);
        for (Drawn drawn : sequence) {
            till.does(drawn.at(till));
            RegisterState state = till.state();
            assertThat(heard(state)).isEqualTo(state);
        }
    }

    @Provide
    Arbitrary<List<Drawn>> sequences() {
        return AnyCommands.sequences(40);
    }

    @Example
    void oneLineMoreOrLessIsSaidInAFractionOfTheState() {
        Till till = Till.open();
        till.promotes(SmallOffers.ALL);
        for (int line = 0; line < 200; line++) {
            till.adds(line % 2 == 0 ? SmallShop.SHIRT : SmallShop.BREAD, 1);
        }
        int whole = store.write(till.state()).length;
        till.adds(SmallShop.SHIRT, 1);
        int oneMore = store.write(till.state()).length;
        till.does(new RegisterCommand.RemoveLine(2));
        int oneLess = store.write(till.state()).length;

        assertThat(oneMore).as("of %d bytes", whole).isLessThan(whole / 10);
        assertThat(oneLess).as("of %d bytes", whole).isLessThan(whole / 10);
    }

    @Example
    void aPlaceAtWhichNothingWasSaidIsNotUnderstood() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        heard(till.state());
        byte[] later = Frames.state(store.write(till.state()));
        assertThat(new String(later, StandardCharsets.UTF_8)).contains("\"lines\":[0]");

        assertThatThrownBy(() -> new SaidBefore().read(later, Frames.FromStore.class, RegisterState.class))
                .isInstanceOf(UnreadableJsonException.class);
        assertThat(Json.write(till.state()).length).isGreaterThan(later.length);
    }

    private RegisterState heard(RegisterState said) {
        Frames.FromStore<RegisterState> message =
                screen.read(Frames.state(store.write(said)), Frames.FromStore.class, RegisterState.class);
        return message.state();
    }
}
