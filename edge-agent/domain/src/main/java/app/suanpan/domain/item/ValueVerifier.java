package app.suanpan.domain.item;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The verifier digit before a price of four or five digits (GS1 General Specifications, "price or weight check digit"). Each
 * digit is weighted by a table in which, for example, {@code 5−} means five times the digit less the tens of that product.
 */
final class ValueVerifier {

    private static final IntUnaryOperator TWO_MINUS = d -> (2 * d - 2 * d / 10) % 10;
    private static final IntUnaryOperator THREE = d -> 3 * d % 10;
    private static final IntUnaryOperator FIVE_PLUS = d -> (5 * d + 5 * d / 10) % 10;
    private static final IntUnaryOperator FIVE_MINUS = d -> (5 * d - 5 * d / 10) % 10;

    private static final List<IntUnaryOperator> OF_FOUR = List.of(TWO_MINUS, TWO_MINUS, THREE, FIVE_MINUS);
    private static final List<IntUnaryOperator> OF_FIVE =
            List.of(FIVE_PLUS, TWO_MINUS, FIVE_MINUS, FIVE_PLUS, TWO_MINUS);

    private ValueVerifier() {}

    /** Whether the digit verifies the value. Values of another length have no verifier that GS1 defines, and none is right. */
    static boolean isRight(int verifier, String value) {
        return switch (value.length()) {
            case 4 -> 3 * sum(OF_FOUR, value) % 10 == verifier;
            case 5 -> (sum(OF_FIVE, value) + FIVE_MINUS.applyAsInt(verifier)) % 10 == 0;
            default -> false;
        };
    }

    private static int sum(List<IntUnaryOperator> weights, String value) {
        int sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i).applyAsInt(value.charAt(i) - '0');
        }
        return sum;
    }
}
