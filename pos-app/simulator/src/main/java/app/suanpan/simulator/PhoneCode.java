package app.suanpan.simulator;

import java.util.random.RandomGenerator;

/** The wallets on the phones of those who pay. Each shows a code that was never shown before. */
public enum PhoneCode {
    WECHAT("13", 16),
    ALIPAY("28", 16),
    UNIONPAY("62", 17);

    private static final int DIGIT = 10;

    private final String begins;
    private final int more;

    PhoneCode(String begins, int more) {
        this.begins = begins;
        this.more = more;
    }

    /** What the phone shows now. */
    String show(RandomGenerator random) {
        StringBuilder code = new StringBuilder(begins);
        for (int i = 0; i < more; i++) {
            code.append(random.nextInt(DIGIT));
        }
        return code.toString();
    }
}
