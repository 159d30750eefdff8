package app.suanpan.checkout.shop;

import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.gs1.Gs1Dictionary;
import app.suanpan.domain.item.gs1.Gs1Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What stands on the shop's packs, and how it is read. Today is 22 November 2026. */
public final class Labels {
    /** Milk of lot A7 with a serial number, good for days. */
    public static final String MILK_OF_A_LOT = "(01)06901234567892(10)A7(21)S1(17)261231";
    /** Milk with as much to say as GS1 allows. */
    public static final String MILK_OF_THE_LONGEST_LOT =
            "(01)06901234567892(10)LOT-2026-11-22/00042(21)SN-00000000000000042";
    /** Milk that nobody may buy any more. */
    public static final String EXPIRED_MILK = "(01)06901234567892(10)A6(17)261120";
    /** Milk past its best. */
    public static final String OLD_MILK = "(01)06901234567892(15)261120";
    /** 1.284 kg of apples, as the scale prints it: 15.15. */
    public static final String WEIGHED_APPLES = "2110101012840";
    /** Grapes for 12.80, as the counter's printer prints it: about 0.646 kg. */
    public static final String PRICED_GRAPES = "2410104012808";
    /** A maker's coupon of North America. */
    public static final String COUPON = "(8112)001234561234560123456";

    static final ScanRules RULES = new ScanRules(
            "shop.example",
            List.of(
                    new InStoreRule("21", 5, InStoreRule.Kind.WEIGHT, 5, 3, false, true),
                    new InStoreRule("24", 5, InStoreRule.Kind.PRICE, 5, 2, false, true)),
            2,
            new Gs1Reader(Gs1Dictionary.parse(dictionary())));

    private Labels() {}

    private static String dictionary() {
        try (InputStream in = Objects.requireNonNull(Gs1Dictionary.class.getResourceAsStream(Gs1Dictionary.RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
