package app.suanpan.domain.authority;

import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.function.Function;

/**
 * Whether somebody is believed to be who they say, at a till or at a kiosk: five wrong PINs in a row lock out, and whoever is locked
 * out is not believed even with the right one.
 */
public sealed interface Belief {

    /** It is them. What they may do is another question. */
    record Believed(Proof.Known who) implements Belief {}

    /** They have chosen no PIN yet. */
    record WithoutPin(Operator operator) implements Belief {}

    /** The badge is none of this store's. */
    record Stranger() implements Belief {}

    /**
     * Nobody is believed to be this operator for a while.
     *
     * @param operator the operator's id
     */
    record Locked(String operator, LockOut stands) implements Belief {}

    /**
     * The PIN is wrong, which has to be written down.
     *
     * @param operator who was claimed to be
     * @param after how they stand from now on, locked out perhaps
     */
    record Wrong(String operator, LockOut after) implements Belief {}

    /**
     * What a proof comes to.
     *
     * @param standing how an operator stands, by id
     */
    static Belief in(Proof proof, Function<String, LockOut> standing, Instant now) {
        return switch (proof) {
            case Proof.Known known -> {
                LockOut stands = standing.apply(known.operator().id());
                yield stands.isLocked(now) ? new Locked(known.operator().id(), stands) : new Believed(known);
            }
            case Proof.NoPin who -> new WithoutPin(who.operator());
            case Proof.Wrong wrong when wrong.operator().isEmpty() -> new Stranger();
            case Proof.Wrong wrong -> {
                LockOut stands = standing.apply(wrong.operator());
                yield stands.isLocked(now)
                        ? new Locked(wrong.operator(), stands)
                        : new Wrong(wrong.operator(), stands.failed(now));
            }
        };
    }
}
