package app.suanpan.command.scan;

import java.util.Map;

/** What GS1's checks look at, in a few words; their names are those of the syntax dictionary. */
final class Gs1Checks {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("csum", "the check digit is wrong"),
            Map.entry("csumalpha", "the check character pair is wrong"),
            Map.entry("gcppos1", "it does not begin with a company prefix"),
            Map.entry("gcppos2", "it has no company prefix behind its first digit"),
            Map.entry("yymmdd", "there is no such date"),
            Map.entry("yymmd0", "there is no such date"),
            Map.entry("yyyymmdd", "there is no such date"),
            Map.entry("hhmi", "there is no such time"),
            Map.entry("hh", "there is no such hour"),
            Map.entry("mi", "there is no such minute"),
            Map.entry("ss", "there is no such second"),
            Map.entry("iso3166", "there is no such country"),
            Map.entry("iso3166999", "there is no such country"),
            Map.entry("iso3166alpha2", "there is no such country"),
            Map.entry("iso4217", "there is no such currency"),
            Map.entry("iso5218", "there is no such sex"),
            Map.entry("iban", "it is not an IBAN"),
            Map.entry("latitude", "there is no such latitude"),
            Map.entry("longitude", "there is no such longitude"),
            Map.entry("pcenc", "a percent sign is not followed by two hexadecimal digits"),
            Map.entry("yesno", "it is neither 0 nor 1"),
            Map.entry("zero", "it is not zero"),
            Map.entry("nonzero", "it is zero"),
            Map.entry("nozeroprefix", "it begins with a zero"),
            Map.entry("hasnondigit", "it has digits only"),
            Map.entry("pieceoftotal", "the piece is not one of the total"),
            Map.entry("posinseqslash", "it is not a place in a sequence"),
            Map.entry("couponcode", "it is not a coupon's code"),
            Map.entry("couponposoffer", "it is not a positive offer's code"));

    private Gs1Checks() {}

    static String explained(String check) {
        return WORDS.containsKey(check) ? ": " + WORDS.get(check) : "";
    }
}
