package app.suanpan.command.scan;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.PackLabel;
import app.suanpan.domain.item.gs1.Gs1Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what GS1 data means to a till: how much, for how much, and of which pack. */
final class PackAnswer {
    private final PackLabel label;
    private final LocalDateTime now;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    PackAnswer(Gs1Message message, LocalDateTime now) {
        this.label = new PackLabel(message, now.toLocalDate());
        this.now = now;
    }

    Optional<Gtin> article() {
        return label.article();
    }

    /** Only what the code says. */
    Map<String, Object> fields() {
        put("netWeightKg", label.kilograms().map(BigDecimal::toPlainString).orElse(null));
        put("count", label.pieces().map(BigDecimal::toPlainString).orElse(null));
        put("price", label.price().map(BigDecimal::toPlainString).orElse(null));
        put(
                "priceCurrency",
                label.priceCurrency()
                        .map(number -> String.format("%03d", number))
                        .orElse(null));
        Optional<Pack> pack = label.pack();
        put("lot", pack.map(Pack::lot).orElse(null));
        put("serial", pack.map(Pack::serial).orElse(null));
        label.sellableUntil().ifPresent(until -> {
            put("expiry", until.toLocalDate().toString());
            put("sellableUntil", until.withNano(0).toString());
            put("expired", until.isBefore(now));
        });
        Optional<LocalDate> best = label.bestBefore();
        put("bestBefore", best.map(LocalDate::toString).orElse(null));
        put("bestBeforePassed", best.map(day -> day.isBefore(now.toLocalDate())).orElse(null));
        return fields;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
