package app.suanpan.domain.promotion;

import java.util.List;

/**
 * A legal combination.
 *
 * @param moves uses on units and sets
 * @param onTop uses on what those left
 * @param provenBest whether no other of the same candidates saves more
 * @param steps it took to find
 */
record Plan(List<Move> moves, List<OnTopStage.Use> onTop, boolean provenBest, long steps) {
    long total() {
        return moves.stream().mapToLong(Move::total).sum()
                + onTop.stream().mapToLong(OnTopStage.Use::total).sum();
    }
}
