package app.suanpan.device.simulated.payment;

import app.suanpan.device.PaymentProvider.PaymentCode;
import app.suanpan.device.PaymentTerminal.Decline;
import app.suanpan.device.PaymentTerminal.PaymentIntent;
import app.suanpan.device.PaymentTerminal.PaymentOutcome;
import app.suanpan.device.PaymentTerminal.ReversalOutcome;
import java.io.IOException;

/**
 * The lines between a host and the pretended terminal or provider, fields separated by tabs: {@code PAY id amount currency},
 * {@code CODE id amount currency scheme digits}, {@code REFUND id amount currency payment}, {@code QUERY id}, {@code REVERSE id},
 * {@code PING}; answered by {@code APPROVED reference card}, {@code PENDING}, {@code DECLINED why}, {@code REVERSED},
 * {@code REFUSED}, {@code PONG}.
 */
public final class PaymentLine {
    /** The answer to a ping. */
    public static final String PONG = "PONG";
    /** The answer to a reversal. */
    public static final String REVERSED = "REVERSED";
    /** The answer to a reversal that is not done. */
    public static final String REFUSED = "REFUSED";
    /** Stands for an answer that is never sent. */
    public static final String SILENCE = "\t";

    private static final String TAB = "\t";
    private static final String PENDING = "PENDING";

    private PaymentLine() {}

    /** What a host asks. */
    public sealed interface Request {
        /** The line as it is sent. */
        String line();

        /** Are you there? */
        record Ping() implements Request {
            @Override
            public String line() {
                return "PING";
            }
        }

        /** Charge this. */
        record Pay(PaymentIntent intent) implements Request {
            @Override
            public String line() {
                return String.join(TAB, "PAY", intent.id(), Long.toString(intent.amountMinor()), intent.currency());
            }
        }

        /** Charge this to whoever shows that code. */
        record Code(PaymentIntent intent, PaymentCode code) implements Request {
            @Override
            public String line() {
                return String.join(
                        TAB,
                        "CODE",
                        intent.id(),
                        Long.toString(intent.amountMinor()),
                        intent.currency(),
                        code.scheme(),
                        code.digits());
            }
        }

        /** Give this much of a payment back. */
        record Refund(PaymentIntent intent, String paymentId) implements Request {
            @Override
            public String line() {
                return String.join(
                        TAB, "REFUND", intent.id(), Long.toString(intent.amountMinor()), intent.currency(), paymentId);
            }
        }

        /** What became of it? */
        record Query(String intentId) implements Request {
            @Override
            public String line() {
                return "QUERY" + TAB + intentId;
            }
        }

        /** Give it back. */
        record Reverse(String intentId) implements Request {
            @Override
            public String line() {
                return "REVERSE" + TAB + intentId;
            }
        }

        /**
         * Reads a line.
         *
         * @throws IOException if it is not one of ours
         */
        static Request parse(String line) throws IOException {
            String[] field = line.split(TAB, -1);
            try {
                return switch (field[0]) {
                    case "PING" -> new Ping();
                    case "PAY" -> new Pay(new PaymentIntent(field[1], Long.parseLong(field[2]), field[3]));
                    case "CODE" ->
                        new Code(
                                new PaymentIntent(field[1], Long.parseLong(field[2]), field[3]),
                                new PaymentCode(field[4], field[5]));
                    case "REFUND" ->
                        new Refund(new PaymentIntent(field[1], Long.parseLong(field[2]), field[3]), field[4]);
                    case "QUERY" -> new Query(field[1]);
                    case "REVERSE" -> new Reverse(field[1]);
                    default -> throw new IOException("not a request: " + field[0]);
                };
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
                throw new IOException("not a whole request: " + field[0], malformed);
            }
        }
    }

    /** An outcome as a line. */
    public static String write(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Approved approved ->
                String.join(TAB, "APPROVED", approved.reference(), approved.maskedCard());
            case PaymentOutcome.Declined declined ->
                "DECLINED" + TAB + declined.why().name();
            case PaymentOutcome.Pending _ -> PENDING;
            case PaymentOutcome.Unknown unknown -> "UNKNOWN" + TAB + unknown.why();
        };
    }

    /** A line as an outcome; what cannot be understood is unknown. */
    static PaymentOutcome outcome(String line) {
        String[] field = line.split(TAB, -1);
        try {
            return switch (field[0]) {
                case "APPROVED" -> new PaymentOutcome.Approved(field[1], field[2]);
                case PENDING -> new PaymentOutcome.Pending();
                case "DECLINED" -> new PaymentOutcome.Declined(Decline.valueOf(field[1]));
                default -> new PaymentOutcome.Unknown("the terminal said " + field[0]);
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return new PaymentOutcome.Unknown("the terminal's answer was not whole");
        }
    }

    static ReversalOutcome reversal(String line) {
        return switch (line) {
            case REVERSED -> ReversalOutcome.REVERSED;
            case REFUSED -> ReversalOutcome.REFUSED;
            default -> ReversalOutcome.UNKNOWN;
        };
    }
}
