package app.suanpan.architecture.planted.knot.one;

import app.suanpan.architecture.planted.knot.two.PullsOne;
import org.jspecify.annotations.Nullable;

/** Planted: one half of a knot. */
public final class PullsTwo {
    @Nullable
    PullsOne other;
}
