package app.suanpan.agent.register;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.ledger.Ledger;
import java.util.Optional;
import java.util.UUID;

/** What things cost at the tills of this box, for those who ask at none of them. One at a time: a price takes no time. */
public final class TillPrices implements PriceLookup {
    /** Whoever asks rings nothing up, so it is no workstation's receipt that is next. */
    private static final long NO_RECEIPT = 0;

    private final RegisterContexts contexts;
    private final Pricing pricing;
    private final CommittedReceipts facts;
    private final BusinessDays days;
    private final PriceLookup atTheTill = PriceLookup.asAtTheTill(this::context);

    /** Prices by what this ledger has sold and these contexts say. */
    public TillPrices(Ledger ledger, RegisterContexts contexts) {
        this.contexts = contexts;
        this.pricing = contexts.pricing();
        this.facts = new CommittedReceipts(ledger, contexts.elsewhere());
        this.days = new BusinessDays(ledger);
    }

    @Override
    public synchronized PriceAnswer look(ScanInput input, Optional<UUID> member) {
        return atTheTill.look(input, member);
    }

    private RegisterContext context() {
        return contexts.of("", contexts.staff(), contexts.journal(), pricing, facts, days, () -> NO_RECEIPT);
    }
}
