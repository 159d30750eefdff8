package app.suanpan.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount over weights by largest remainder, so that the parts add up to the amount and each is within one unit of
 * its proportional share. Ties go to the first part. A negative amount mirrors the positive one, so a refund undoes a sale.
 */
public final class Allocation {
    /** The product of two such numbers is still a long. */
    private static final long MOST = Integer.MAX_VALUE;

    private Allocation() {}

    /**
     * @param amount minor units to split, of either sign
     * @param weights not negative; at least one is needed
     * @return one part for each weight, in order; all weights zero count as equal
     * @throws IllegalArgumentException if there is no weight or one is negative
     */
    public static List<Long> split(long amount, List<Long> weights) {
        return weights.isEmpty() || isLarge(amount) || weights.stream().anyMatch(Allocation::isLarge)
                ? largestRemainder(
                        amount, weights.stream().map(BigInteger::valueOf).toList())
                : quickly(amount, weights);
    }

    /** Whether a product with another one might not fit, or the number is refused. Nothing in a shop is so large. */
    private static boolean isLarge(long number) {
        return number < -MOST || number > MOST;
    }

    /** The same for amounts and weights as they occur, without a large number for each: every reduction of every scan is split. */
    private static List<Long> quickly(long amount, List<Long> weights) {
        int count = weights.size();
        long[] effective = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            effective[i] = weights.get(i);
            if (effective[i] < 0) {
                throw new IllegalArgumentException("Weights must be given and not negative: " + weights);
            }
            sum += effective[i];
        }
        if (sum == 0) {
            Arrays.fill(effective, 1);
            sum = count;
        }
        long magnitude = Math.abs(amount);
        long left = magnitude;
        Long[] parts = new Long[count];
        long[] remainders = new long[count];
        for (int i = 0; i < count; i++) {
            long product = magnitude * effective[i];
            parts[i] = product / sum;
            remainders[i] = product % sum;
            left -= parts[i];
        }
        for (int i : largest(remainders, Math.toIntExact(left))) {
            parts[i]++;
        }
        if (amount < 0) {
            Arrays.setAll(parts, i -> -parts[i]);
        }
        return List.of(parts);
    }

    /** The places of so many of the largest numbers; of equal ones the first. */
    private static int[] largest(long[] numbers, int count) {
        if (count == 0) {
            return new int[0];
        }
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -numbers[i]).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The same over weights that are exact decimal numbers, such as rates. */
    public static List<Long> splitByRates(long amount, List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return largestRemainder(
                amount,
                weights.stream()
                        .map(weight -> weight.setScale(scale).unscaledValue())
                        .toList());
    }

    /**
     * What the first {@code first} of {@code parts} equal parts of an amount carry together, each by largest remainder: of 299
     * over 3 the first carries 100, the first two 200, all three 299. Whoever takes parts away in order, however many at a
     * time, takes the difference between two of these, so that nothing is left over after the last.
     *
     * @param amount minor units, of either sign
     * @param parts how many there are, positive
     * @param first how many of them, from none to all
     */
    public static long ofFirst(long amount, long parts, long first) {
        if (parts <= 0 || first < 0 || first > parts) {
            throw new IllegalArgumentException("Not the first " + first + " of " + parts);
        }
        // Truncated division mirrors: −299 over 3 is −99 and −2 left, so that the first two parts carry one more,
        // downwards.
        long left = Math.min(first, Math.abs(amount % parts));
        return Math.addExact(Math.multiplyExact(amount / parts, first), amount < 0 ? -left : left);
    }

    private static List<Long> largestRemainder(long amount, List<BigInteger> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("Weights must be given and not negative: " + weights);
        }
        List<BigInteger> effective = weights.stream().allMatch(w -> w.signum() == 0)
                ? Collections.nCopies(weights.size(), BigInteger.ONE)
                : weights;
        BigInteger magnitude = BigInteger.valueOf(amount).abs();
        BigInteger sum = effective.stream().reduce(BigInteger.ZERO, BigInteger::add);

        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : effective) {
            BigInteger[] share = magnitude.multiply(weight).divideAndRemainder(sum);
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
