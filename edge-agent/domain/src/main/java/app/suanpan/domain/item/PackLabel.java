package app.suanpan.domain.item;

import app.suanpan.domain.item.gs1.Gs1Calendar;
import app.suanpan.domain.item.gs1.Gs1Element;
import app.suanpan.domain.item.gs1.Gs1Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What a GS1 message means to a till: the article, how much of it, for how much, and of which pack. */
public final class PackLabel {
    private static final List<String> COUPONS = List.of("255", "8110", "8112");

    private final Gs1Message message;
    private final LocalDate today;

    /**
     * @param message whose identifiers go together
     * @param today decides the century of its dates
     */
    public PackLabel(Gs1Message message, LocalDate today) {
        this.message = message;
        this.today = today;
    }

    /** The article (01), or what is in a carton of equal articles (02). */
    public Optional<Gtin> article() {
        return message.value("01").or(() -> message.value("02")).flatMap(Gtin::parse);
    }

    /** Whether it is no goods but a maker's coupon: a global coupon number (255), or one of North America's (8110, 8112). */
    public boolean isCoupon() {
        return COUPONS.stream().anyMatch(identifier -> message.value(identifier).isPresent());
    }

    /** Net weight in kilograms to the gram (310n, or 320n in pounds). */
    public Optional<BigDecimal> kilograms() {
        return message.family("310")
                .map(PackLabel::scaled)
                .or(() -> message.family("320").map(PackLabel::scaled).map(UnitOfMeasure.POUND::toBase))
                .map(weight -> weight.setScale(3, RoundingMode.HALF_UP));
    }

    /** How much there is in a unit that is measured: of its weight, its volume in litres (315n) or its length in metres (311n). */
    public Optional<BigDecimal> measure(UnitOfMeasure unit) {
        return switch (unit.kind()) {
            case PIECES -> Optional.empty();
            case MASS ->
                (unit == UnitOfMeasure.POUND ? pounds() : Optional.<BigDecimal>empty())
                        .or(() -> kilograms().map(unit::of));
            case VOLUME -> message.family("315").map(PackLabel::scaled).map(unit::of);
            case LENGTH -> message.family("311").map(PackLabel::scaled).map(unit::of);
        };
    }

    /** Pounds as the label says them: by way of grams they would come back changed. */
    private Optional<BigDecimal> pounds() {
        return message.family("320").map(PackLabel::scaled).map(pounds -> pounds.setScale(3, RoundingMode.HALF_UP));
    }

    /** How many pieces (30, or 37 of what is in a carton). */
    public Optional<BigDecimal> pieces() {
        return message.value("30").or(() -> message.value("37")).map(BigDecimal::new);
    }

    /** What the pack costs, in major units: in the store's own currency (392n) or in {@link #priceCurrency()} (393n). */
    public Optional<BigDecimal> price() {
        return message.family("392")
                .map(PackLabel::scaled)
                .or(() -> message.family("393")
                        .map(element -> decimal(element.value().substring(3), element)));
    }

    /** The ISO 4217 number of the price's currency, if it says one. */
    public Optional<Integer> priceCurrency() {
        return message.family("392").isPresent()
                ? Optional.empty()
                : message.family("393")
                        .map(element -> Integer.valueOf(element.value().substring(0, 3)));
    }

    /** The last moment at which it may be sold: the end of its expiry day (17), or the minute it says (7003). */
    public Optional<LocalDateTime> sellableUntil() {
        Optional<LocalDateTime> minute = message.value("7003")
                .map(value -> date(value.substring(0, 6))
                        .atTime(Integer.parseInt(value.substring(6, 8)), Integer.parseInt(value.substring(8))));
        Optional<LocalDateTime> day =
                message.value("17").map(value -> date(value).atTime(LocalTime.MAX));
        return minute.filter(at -> day.isEmpty() || at.isBefore(day.get())).or(() -> day);
    }

    /** Best before (15) or sell by (16), whichever is earlier: goods past it are still good, and the customer should know. */
    public Optional<LocalDate> bestBefore() {
        Optional<LocalDate> best = message.value("15").map(this::date);
        Optional<LocalDate> sellBy = message.value("16").map(this::date);
        return sellBy.filter(day -> best.isEmpty() || day.isBefore(best.get())).or(() -> best);
    }

    /** Lot (10), serial (21) and dates, if it says any of them. */
    public Optional<Pack> pack() {
        Optional<String> lot = message.value("10");
        Optional<String> serial = message.value("21");
        Optional<LocalDate> expiry = sellableUntil().map(LocalDateTime::toLocalDate);
        Optional<LocalDate> best = bestBefore();
        return lot.isEmpty() && serial.isEmpty() && expiry.isEmpty() && best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pack(lot.orElse(null), serial.orElse(null), expiry.orElse(null), best.orElse(null)));
    }

    private LocalDate date(String yymmdd) {
        return Gs1Calendar.date(yymmdd, today);
    }

    private static BigDecimal scaled(Gs1Element element) {
        return decimal(element.value(), element);
    }

    /** The identifier's last digit says how many decimals its value has. */
    private static BigDecimal decimal(String digits, Gs1Element element) {
        return new BigDecimal(digits).movePointLeft(element.identifier().charAt(3) - '0');
    }
}
