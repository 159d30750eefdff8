package app.suanpan.domain.item;

import app.suanpan.domain.item.InStoreRule.Kind;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.item.gs1.Gs1Reader;
import app.suanpan.domain.item.gs1.Gs1Table;
import java.util.List;

/** What the scanner says, read by the rules of a shop that has labels of every kind. */
final class Scans {
    static final ScanRules RULES = new ScanRules(
            "shop.example",
            List.of(
                    new InStoreRule("21", 5, Kind.WEIGHT, 5, 3, false, false),
                    new InStoreRule("24", 5, Kind.PRICE, 5, 2, false, false),
                    new InStoreRule("62", 5, Kind.WEIGHT, 5, 3, false, true),
                    new InStoreRule("20", 5, Kind.PRICE, 4, 2, true, false),
                    new InStoreRule("2", 0, Kind.ARTICLE, 0, 0, false, false)),
            2,
            new Gs1Reader(Gs1Table.DICTIONARY));

    static final Gtin MILK = Gtin.parse("6901234567892").orElseThrow();

    private Scans() {}

    static ScannedCode read(String raw, ScanMoment moment) {
        return ScanInterpreter.interpret(ScanInput.withAim(raw), RULES, moment);
    }

    static ScannedCode read(String raw) {
        return read(raw, ScanMoment.BASKET);
    }

    static ScannedCode label(String digits, ScanRules rules) {
        return ScanInterpreter.interpret(ScanInput.of(digits), rules, ScanMoment.BASKET);
    }

    static Gs1Message message(String elements) {
        return RULES.gs1().elementString(elements).accepted().orElseThrow();
    }

    static Gtin gtin(String digits) {
        return Gtin.parse(digits).orElseThrow();
    }

    static Gtin gtin(int head, String tail) {
        return Gtin.withCheckDigit(head + tail);
    }
}
