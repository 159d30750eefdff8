package app.suanpan.domain.shop;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An item file in memory. */
public record MemoryCatalogue(List<Item> items) implements Catalogue {
    @Override
    public Optional<Item> byCode(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Item> byGtin(Gtin gtin) {
        return items.stream()
                .filter(item -> item.gtin().equals(Optional.of(gtin)))
                .findFirst();
    }

    @Override
    public List<Item> search(String text, int most) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return items.stream()
                .filter(item -> item.code().startsWith(wanted)
                        || item.name().zh().contains(wanted)
                        || item.name().en().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> inCategory(String category, int most) {
        return items.stream()
                .filter(item -> item.category().equals(category))
                .limit(most)
                .toList();
    }

    @Override
    public List<String> categories() {
        return items.stream().map(Item::category).distinct().toList();
    }

    @Override
    public long edition() {
        return items.hashCode();
    }
}
