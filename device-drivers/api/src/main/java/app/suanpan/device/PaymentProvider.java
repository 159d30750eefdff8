package app.suanpan.device;

import java.util.Objects;

/**
 * A service that takes money from the wallet on a customer's phone, by a code that the phone shows and the shop scans. Like a
 * {@link PaymentTerminal} it is told of an intent that is on the disk already; unlike one it answers at once, and says
 * {@link PaymentTerminal.PaymentOutcome.Pending} while the customer confirms on the phone. The shop then
 * {@linkplain #query queries} until there is an end, and {@linkplain #reverse reverses} when it will wait no longer.
 */
public interface PaymentProvider extends ElectronicPayment {

    /**
     * Asks for this amount from the wallet that shows this code. The same intent sent twice is charged once.
     *
     * @param code what was scanned; kept nowhere by whoever implements this
     */
    PaymentTerminal.PaymentOutcome pay(PaymentTerminal.PaymentIntent intent, PaymentCode code);

    /**
     * What a phone shows to pay with, once and for about a minute. A secret: never written down, and hidden from
     * {@link #toString()}.
     *
     * @param scheme whose wallet it is, in small letters, for example {@code wechat}
     * @param digits the code itself
     */
    record PaymentCode(String scheme, String digits) {
        public PaymentCode {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(digits, "digits");
        }

        @Override
        public String toString() {
            return "PaymentCode[" + scheme + ", hidden]";
        }
    }
}
