package app.suanpan.domain.member;

import java.util.Optional;

/**
 * What {@link BindingRule} decided.
 *
 * @param outcome what the request came to
 * @param rejection why it was rejected; present exactly for {@link BindingOutcome#REJECT}
 * @param after the binding from now on; for a rejection the one there was
 * @param changedFrom the guide whose customer the member was until now, where the member goes from one guide to another
 */
public record BindingDecision(
        BindingOutcome outcome,
        Optional<BindingRejection> rejection,
        Optional<Binding> after,
        Optional<Long> changedFrom) {}
