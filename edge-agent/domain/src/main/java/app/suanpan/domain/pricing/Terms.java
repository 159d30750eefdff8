package app.suanpan.domain.pricing;

import java.util.List;
import java.util.Optional;

/**
 * On what terms a basket is sold, besides the profile: values that others decided, so that pricing stays a pure function.
 *
 * @param exemption why the sale is free of some taxes, if it is
 * @param lineReductions taken off single lines, first
 * @param orderReductions taken off the whole afterwards, one after the other
 */
public record Terms(
        Optional<Exemption> exemption, List<LineReduction> lineReductions, List<OrderReduction> orderReductions) {
    /** Nothing special. */
    public static final Terms NONE = new Terms(Optional.empty(), List.of(), List.of());

    public Terms {
        lineReductions = List.copyOf(lineReductions);
        orderReductions = List.copyOf(orderReductions);
    }

    public Terms exempt(Exemption reason) {
        return new Terms(Optional.of(reason), lineReductions, orderReductions);
    }

    public Terms reducingLines(List<LineReduction> reductions) {
        return new Terms(exemption, reductions, orderReductions);
    }

    public Terms reducingAll(List<OrderReduction> reductions) {
        return new Terms(exemption, lineReductions, reductions);
    }
}
