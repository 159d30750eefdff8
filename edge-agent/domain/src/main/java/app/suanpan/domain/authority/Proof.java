package app.suanpan.domain.authority;

import app.suanpan.domain.workstation.Operator;

/** What a credential comes to. Whether somebody is locked out is another question. */
public sealed interface Proof {

    /** It is this operator. */
    record Known(Operator operator, Means means) implements Proof {}

    /**
     * It is not.
     *
     * @param operator who was claimed to be; empty for a badge that is none of the store's
     */
    record Wrong(String operator) implements Proof {}

    /** There is such an operator, who has no PIN yet. */
    record NoPin(Operator operator) implements Proof {}
}
