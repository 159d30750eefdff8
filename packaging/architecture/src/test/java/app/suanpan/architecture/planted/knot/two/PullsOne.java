package app.suanpan.architecture.planted.knot.two;

import app.suanpan.architecture.planted.knot.one.PullsTwo;
import org.jspecify.annotations.Nullable;

/** Planted: the other half. */
public final class PullsOne {
    @Nullable
    PullsTwo other;
}
