package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A coupon of one member, for one sale. What it gives, and on what conditions, says the promotion that it names; what is the coupon's own
 * is whose it is and when it is good. All of that is in its {@link #code}, so that whoever has the code needs nothing else to judge it; that
 * head office gave it, says the signature of the token on a phone or on paper.
 *
 * @param campaign id of the promotion that says what it gives: 1 to 40 letters, digits, dots, underscores and hyphens
 * @param member number of the member whose it is
 * @param from the first business day on which it is good
 * @param until the last one
 * @param serial 56 random bits: no two coupons have the same
 */
public record MemberCoupon(String campaign, long member, LocalDate from, LocalDate until, long serial) {
    /** The largest serial, and the mask of a random one. */
    public static final long MOST_SERIAL = (1L << 56) - 1;

    private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final char BETWEEN = '*';
    private static final int LENGTH = 24;
    private static final int SHOWN = 6;
    private static final long MOST_DAY = 0xFFFF;

    public MemberCoupon {
        if (!isCampaign(campaign)
                || !MemberNumber.isOne(member)
                || until.isBefore(from)
                || from.toEpochDay() < 0
                || until.toEpochDay() > MOST_DAY
                || serial < 0
                || serial > MOST_SERIAL) {
            throw new IllegalArgumentException("No coupon of a member: " + campaign + " " + from + " to " + until);
        }
    }

    /** Whether a promotion of this id can have coupons of members. */
    public static boolean isCampaign(String id) {
        return CAMPAIGN.matcher(id).matches();
    }

    /** As sessions, sales and head office name it: the campaign, an asterisk, and 24 characters of Crockford's Base32. */
    public String code() {
        return campaign
                + BETWEEN
                + Crockford.encode(ByteBuffer.allocate(LENGTH * 5 / 8)
                        .putInt((int) member)
                        .putShort((short) from.toEpochDay())
                        .putShort((short) until.toEpochDay())
                        .put((byte) (serial >> 48))
                        .putShort((short) (serial >> 32))
                        .putInt((int) serial)
                        .array());
    }

    /** The coupon of a code; empty for anything else, such as a code that stands on many papers. */
    public static Optional<MemberCoupon> parse(String code) {
        int between = code.lastIndexOf(BETWEEN);
        return between < 0 || !isCampaign(code.substring(0, between))
                ? Optional.empty()
                : Crockford.decode(code.substring(between + 1), LENGTH)
                        .flatMap(bytes -> read(code.substring(0, between), ByteBuffer.wrap(bytes)));
    }

    private static Optional<MemberCoupon> read(String campaign, ByteBuffer fields) {
        long member = Integer.toUnsignedLong(fields.getInt());
        LocalDate from = LocalDate.ofEpochDay(Short.toUnsignedLong(fields.getShort()));
        LocalDate until = LocalDate.ofEpochDay(Short.toUnsignedLong(fields.getShort()));
        long serial = Byte.toUnsignedLong(fields.get()) << 48
                | Short.toUnsignedLong(fields.getShort()) << 32
                | Integer.toUnsignedLong(fields.getInt());
        return MemberNumber.isOne(member) && !until.isBefore(from)
                ? Optional.of(new MemberCoupon(campaign, member, from, until, serial))
                : Optional.empty();
    }

    /** As screens and receipts say a coupon's code: of a member's the campaign and the last characters, of any other all of it. */
    public static String shown(String code) {
        return parse(code)
                .map(coupon -> coupon.campaign + " …" + code.substring(code.length() - SHOWN))
                .orElse(code);
    }
}
