package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.GoodsView.Asked;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;

/**
 * The panel of a question that the register asks about goods. It stays as long as it is this very question, and not the same about the
 * next piece; the way back sells nothing, and the register says when there is nothing left to ask.
 */
abstract class AskedPanel implements Panel {
    private final Workplace place;
    private final Asked asked;
    private final int lines;
    private int waiting;

    /** The panel of what a state asks; the subclass shows that state when its nodes are there. */
    AskedPanel(Workplace place, RegisterState state, Asked asked) {
        this.place = place;
        this.asked = asked;
        this.lines = state.basket().lines().size();
    }

    /**
     * Shows what else the state says.
     *
     * @param waiting how many scans wait behind the question
     */
    abstract void show(RegisterState state, int waiting);

    @Override
    public final boolean leave() {
        place.send(new GoodsCommand.DeclineGoods());
        return false;
    }

    @Override
    public final boolean holds() {
        return true;
    }

    @Override
    public final boolean stillOpen(RegisterState state) {
        Optional<Asked> now = state.goods().asked().filter(asks -> isThis(asks, state));
        now.ifPresent(asks -> {
            waiting = asks.waiting();
            show(state, waiting);
        });
        return now.isPresent();
    }

    /** An answered question leaves a line behind, or fewer scans to wait: then the same words ask about something else. */
    private boolean isThis(Asked asks, RegisterState state) {
        return asks.item().equals(asked.item())
                && asks.question().equals(asked.question())
                && asks.waiting() >= waiting
                && state.basket().lines().size() == lines;
    }
}
