package app.suanpan.domain.item.gs1;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The checks of content that the dictionary asks for by name. Each gets a part of a value that already has the right
 * characters and a length that its component allows.
 */
final class Gs1Linters {

    private static final Pattern COMPANY_PREFIX = Pattern.compile("\\d{4}.*");
    private static final Pattern COMPANY_PREFIX_SECOND = Pattern.compile(".\\d{4}.*");
    private static final Pattern PERCENT_ENCODED = Pattern.compile("[^%]*+(?:%[0-9A-Fa-f]{2}[^%]*+)*+");
    private static final Pattern IMPORTER_INDEX = Pattern.compile("[-0-9A-Z_a-z]");
    private static final Pattern MEDIA_TYPE = Pattern.compile("0[1-9]|10|[89]\\d");
    private static final long HALF_TURN_OF_LATITUDE = 1_800_000_000L;
    private static final long TURN_OF_LONGITUDE = 3_600_000_000L;

    private static final Map<String, Predicate<String>> ALL = Map.ofEntries(
            Map.entry("csum", Gs1CheckCharacters::digitIsRight),
            Map.entry("csumalpha", Gs1CheckCharacters::pairIsRight),
            Map.entry("gcppos1", matching(COMPANY_PREFIX)),
            Map.entry("gcppos2", matching(COMPANY_PREFIX_SECOND)),
            Map.entry("yymmdd", value -> !value.endsWith("00") && Gs1Calendar.isDate(value)),
            Map.entry("yymmd0", Gs1Calendar::isDate),
            Map.entry("yyyymmdd", Gs1Calendar::isLongDate),
            Map.entry("hhmi", value -> upTo(value.substring(0, 2), 23) && upTo(value.substring(2), 59)),
            Map.entry("hh", value -> upTo(value, 23)),
            Map.entry("mi", value -> upTo(value, 59)),
            Map.entry("ss", value -> upTo(value, 59)),
            Map.entry("iso3166", IsoCodes::isCountryNumber),
            Map.entry("iso3166999", value -> value.equals("999") || IsoCodes.isCountryNumber(value)),
            Map.entry("iso3166alpha2", IsoCodes::isCountry),
            Map.entry("iso4217", IsoCodes::isCurrencyNumber),
            Map.entry("iso5218", value -> "0129".contains(value)),
            Map.entry("iban", Gs1CheckCharacters::ibanIsRight),
            Map.entry("latitude", value -> upTo(value, HALF_TURN_OF_LATITUDE)),
            Map.entry("longitude", value -> upTo(value, TURN_OF_LONGITUDE)),
            Map.entry("pcenc", matching(PERCENT_ENCODED)),
            Map.entry("yesno", value -> "01".contains(value)),
            Map.entry("winding", value -> "019".contains(value)),
            Map.entry("zero", Gs1Linters::isZero),
            Map.entry("nonzero", value -> !isZero(value)),
            Map.entry("nozeroprefix", value -> value.charAt(0) != '0'),
            Map.entry("hasnondigit", value -> !Gs1Characters.N.has(value)),
            Map.entry("hyphen", "-"::equals),
            Map.entry("importeridx", matching(IMPORTER_INDEX)),
            Map.entry("packagetype", PackageTypes::has),
            Map.entry("mediatype", matching(MEDIA_TYPE)),
            Map.entry("pieceoftotal", value -> isPieceOf(value.substring(0, 2), value.substring(2))),
            Map.entry("posinseqslash", Gs1Linters::isPlaceInSequence),
            Map.entry("couponcode", Gs1Coupons::isCoupon),
            Map.entry("couponposoffer", Gs1Coupons::isPositiveOffer));

    private Gs1Linters() {}

    static boolean knows(String name) {
        return ALL.containsKey(name);
    }

    static boolean accepts(String name, String value) {
        return knows(name) && ALL.get(name).test(value);
    }

    private static Predicate<String> matching(Pattern pattern) {
        return value -> pattern.matcher(value).matches();
    }

    private static boolean upTo(String digits, long most) {
        return Long.parseLong(digits) <= most;
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    private static boolean isPieceOf(String piece, String total) {
        return !isZero(piece) && piece.compareTo(total) <= 0;
    }

    /** {@code 1/2}: the first of twins. */
    private static boolean isPlaceInSequence(String value) {
        String piece = value.substring(0, 1);
        String total = value.substring(2);
        return value.charAt(1) == '/'
                && Gs1Characters.N.has(piece)
                && Gs1Characters.N.has(total)
                && isPieceOf(piece, total);
    }
}
