package app.suanpan.e2e.feed;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.desk.RemoteRegister;
import app.suanpan.protocol.desk.SocketDeskConnector;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The till of a box whose catalogue changes beneath it. */
final class FeedTill {
    private static final Money LOAN = new Money(10_000, Currency.getInstance("CNY"));

    private final Path box;
    private int sold;

    FeedTill(Path box) {
        this.box = box;
    }

    /**
     * Sells an item for cash.
     *
     * @throws IllegalStateException if the till does not
     */
    void sell() {
        try (RemoteRegister register = new SocketDeskConnector().register(box.toUri(), "till-1", _ -> {})) {
            RegisterState state = register.state();
            if (state.phase() instanceof Phase.SignedOff) {
                state = register.submit(new RegisterCommand.SignOn("mei", LOAN));
            }
            state = register.submit(new RegisterCommand.AddLines(
                    List.of(new LineRequest("0000001", BigDecimal.ONE, Optional.empty(), "")), "sale-" + ++sold));
            state = register.submit(new RegisterCommand.BeginTender());
            if (!(state.phase() instanceof Phase.Tendering tendering)) {
                throw new IllegalStateException("not sold: " + state.notice());
            }
            state = register.submit(new RegisterCommand.TenderCash(tendering.dueInCash()));
            if (!(state.phase() instanceof Phase.Completed)) {
                throw new IllegalStateException("not sold: " + state.notice());
            }
        }
    }
}
