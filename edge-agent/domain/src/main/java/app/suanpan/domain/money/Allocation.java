package app.suanpan.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount over weights by largest remainder, so that the parts add up to the amount and each is within one unit of
 * its proportional share. Ties go to the first part. A negative amount mirrors the positive one, so a refund undoes a sale.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * @param amount minor units to split, of either sign
     * @param weights not negative; at least one is needed
     * @return one part for each weight, in order; all weights zero count as equal
     * @throws IllegalArgumentException if there is no weight or one is negative
     */
    public static List<Long> split(long amount, List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("Weights must be given and not negative: " + weights);
        }
        List<Long> effective = weights.stream().allMatch(w -> w == 0)
                ? weights.stream().map(w -> 1L).toList()
                : weights;
        BigInteger magnitude = BigInteger.valueOf(amount).abs();
        BigInteger sum = effective.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : effective) {
            BigInteger[] share = magnitude.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            parts.add(share[0].longValueExact());
            remainders.add(share[1]);
        }
        long left = magnitude.longValueExact()
                - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return amount < 0 ? parts.stream().map(Math::negateExact).toList() : List.copyOf(parts);
    }
}
