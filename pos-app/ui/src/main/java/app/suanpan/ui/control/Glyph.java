package app.suanpan.ui.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Drawn signs for what a shop sells, as SVG paths on a 24 × 24 field, made for Suanpan: simple outlines that are filled
 * with one colour and need no font.
 */
final class Glyph {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry(
                    "fruit",
                    "M12 7 C10 5 5 5.4 4.3 10.4 C3.6 15.4 7.4 21.5 10 21.5 C10.9 21.5 11.3 21 12 21 C12.7 21 13.1 21.5 14 21.5 C16.6 21.5 20.4 15.4 19.7 10.4 C19 5.4 14 5 12 7 Z M12.2 5.6 C12.2 3.6 13.6 2 16 1.8 C16 4 14.6 5.6 12.2 5.6 Z"),
            Map.entry(
                    "vegetables",
                    "M10.2 8 C12.2 6.4 16.2 8.2 16 11.2 C15.8 14.4 9.4 20.6 4.2 22.4 C3 22.8 2.2 21.8 2.6 20.8 C4.2 16 7.2 10.4 10.2 8 Z M14 6.4 C13.8 4.2 14.4 2.6 16 1.4 C16.6 3 16.6 4.6 16 6.2 C17.6 5 19.4 4.4 21.4 5 C20.6 6.8 19.2 7.8 17.2 8.2 C19 8.6 20.4 9.6 21.2 11.4 C19.4 11.8 17.8 11.4 16.6 10.4 C16.4 8.6 15.4 7.2 14 6.4 Z"),
            Map.entry(
                    "bakery",
                    "M6.4 5 L17.6 5 C20.4 5 22 6.8 22 8.8 C22 10.4 21.2 11.4 20 12 L20 18.4 C20 19.4 19.4 20 18.4 20 L5.6 20 C4.6 20 4 19.4 4 18.4 L4 12 C2.8 11.4 2 10.4 2 8.8 C2 6.8 3.6 5 6.4 5 Z M8 9 L8 16 L9.6 16 L9.6 9 Z M12.4 9 L12.4 16 L14 16 L14 9 Z"),
            Map.entry(
                    "dairy",
                    "M8.4 2 L15.6 2 L15.6 4.6 L18.6 9 L18.6 20.4 C18.6 21.4 18 22 17 22 L7 22 C6 22 5.4 21.4 5.4 20.4 L5.4 9 L8.4 4.6 Z M7.4 11 L7.4 17 L16.6 17 L16.6 11 Z"),
            Map.entry(
                    "drinks",
                    "M10 1.6 L14 1.6 L14 5.4 C14 7 16.6 8.6 16.6 11.6 L16.6 20.6 C16.6 21.6 16 22.4 15 22.4 L9 22.4 C8 22.4 7.4 21.6 7.4 20.6 L7.4 11.6 C7.4 8.6 10 7 10 5.4 Z M8.8 12.6 L8.8 17.6 L15.2 17.6 L15.2 12.6 Z"),
            Map.entry(
                    "snacks",
                    "M5.4 2.4 L7.2 3.6 L9 2.4 L10.8 3.6 L12.6 2.4 L14.4 3.6 L16.2 2.4 L18.6 3.8 L17.6 12 L18.6 20.2 L16.2 21.6 L14.4 20.4 L12.6 21.6 L10.8 20.4 L9 21.6 L7.2 20.4 L5.4 21.6 L6.4 12 Z M12 8.6 C10 8.6 8.8 10 8.8 12 C8.8 14 10 15.4 12 15.4 C14 15.4 15.2 14 15.2 12 C15.2 10 14 8.6 12 8.6 Z"),
            Map.entry(
                    "staples",
                    "M3 11 L21 11 C21 15.4 18.6 18.6 15.6 20 L15.6 21.6 L8.4 21.6 L8.4 20 C5.4 18.6 3 15.4 3 11 Z M5 9.6 C5.6 7.4 7.6 6.4 9 6.6 C10 4.8 14 4.8 15 6.6 C16.4 6.4 18.4 7.4 19 9.6 Z"),
            Map.entry(
                    "frozen",
                    "M11.1 1.8 L12.9 1.8 L12.9 8.9 L19.1 5.3 L20 6.9 L13.8 10.5 L13.8 13.5 L20 17.1 L19.1 18.7 L12.9 15.1 L12.9 22.2 L11.1 22.2 L11.1 15.1 L4.9 18.7 L4 17.1 L10.2 13.5 L10.2 10.5 L4 6.9 L4.9 5.3 L11.1 8.9 Z"),
            Map.entry(
                    "meat",
                    "M15.4 2.4 C19 2.4 21.6 5 21.6 8.6 C21.6 13.4 17 16.4 12.2 16.2 L8.6 19.8 C9 21 8.2 22.2 6.9 22.2 C5.9 22.2 5.2 21.5 5.1 20.6 L3.4 18.9 C2.5 18.8 1.8 18.1 1.8 17.1 C1.8 15.8 3 15 4.2 15.4 L7.8 11.8 C7.6 7 10.6 2.4 15.4 2.4 Z M16.4 5.6 C15 5.6 14 6.6 14 8 C14 9.4 15 10.4 16.4 10.4 C17.8 10.4 18.8 9.4 18.8 8 C18.8 6.6 17.8 5.6 16.4 5.6 Z"),
            Map.entry(
                    "household",
                    "M8 2 L15 2 L18.6 4.2 L18 5.6 L15 5 L15 6.6 L13.4 6.6 L13.4 9 C15.8 9.8 17 11.8 17 14 L17 20.4 C17 21.4 16.4 22 15.4 22 L8.6 22 C7.6 22 7 21.4 7 20.4 L7 14 C7 11.8 8.2 9.8 10.6 9 L10.6 6.6 L8 6.6 Z M9 14 L9 19 L15 19 L15 14 Z"),
            Map.entry(
                    "care",
                    "M10.6 2 L16.6 2 L16.6 3.6 L13.4 3.6 L13.4 6 L15 6 L15 8.4 C16.8 8.8 18 10.2 18 12 L18 20.2 C18 21.2 17.2 22 16.2 22 L7.8 22 C6.8 22 6 21.2 6 20.2 L6 12 C6 10.2 7.2 8.8 9 8.4 L9 6 L10.6 6 Z"),
            Map.entry(
                    "clothing",
                    "M8.4 2.6 C9 4.4 10.4 5.4 12 5.4 C13.6 5.4 15 4.4 15.6 2.6 L18.2 3.6 L22.6 8.6 L19.4 12 L17.6 10.4 L17.6 20.4 C17.6 21 17.2 21.4 16.6 21.4 L7.4 21.4 C6.8 21.4 6.4 21 6.4 20.4 L6.4 10.4 L4.6 12 L1.4 8.6 L5.8 3.6 Z"),
            Map.entry(
                    "trousers",
                    "M6 2 L18 2 L19.6 21.4 C19.6 21.8 19.4 22 19 22 L14.6 22 C14.2 22 14 21.8 14 21.4 L12 9.6 L10 21.4 C10 21.8 9.8 22 9.4 22 L5 22 C4.6 22 4.4 21.8 4.4 21.4 Z"),
            Map.entry(
                    "shoes",
                    "M2.4 7 C4.4 8.4 7 8 8.4 6.2 L10.8 6.6 C12 9.6 14.4 12 17.6 13 C20.4 13.8 21.8 14.8 22 17 L2 17 C1.6 13.6 1.6 10 2.4 7 Z M2 18.4 L22 18.4 L22 20 L2 20 Z"),
            Map.entry(
                    "accessories",
                    "M5 8 L19 8 L20.4 20.2 C20.5 21.2 19.9 22 18.8 22 L5.2 22 C4.1 22 3.5 21.2 3.6 20.2 Z M8.2 7 C8.2 4.2 9.6 2 12 2 C14.4 2 15.8 4.2 15.8 7 L14.2 7 C14.2 5 13.4 3.6 12 3.6 C10.6 3.6 9.8 5 9.8 7 Z"));

    /** Other words that shops use for the same departments. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("produce", "fruit"),
            Map.entry("veg", "vegetables"),
            Map.entry("vegetable", "vegetables"),
            Map.entry("bread", "bakery"),
            Map.entry("milk", "dairy"),
            Map.entry("eggs", "dairy"),
            Map.entry("beverages", "drinks"),
            Map.entry("drink", "drinks"),
            Map.entry("tea", "drinks"),
            Map.entry("snack", "snacks"),
            Map.entry("grain", "staples"),
            Map.entry("grains", "staples"),
            Map.entry("rice", "staples"),
            Map.entry("pantry", "staples"),
            Map.entry("grocery", "staples"),
            Map.entry("groceries", "staples"),
            Map.entry("seafood", "meat"),
            Map.entry("home", "household"),
            Map.entry("cleaning", "household"),
            Map.entry("personal-care", "care"),
            Map.entry("clothes", "clothing"),
            Map.entry("tops", "clothing"),
            Map.entry("apparel", "clothing"),
            Map.entry("bottoms", "trousers"),
            Map.entry("footwear", "shoes"),
            Map.entry("bags", "accessories"));

    private static final Map<String, Integer> TINTS = Map.ofEntries(
            Map.entry("fruit", 4),
            Map.entry("vegetables", 1),
            Map.entry("bakery", 2),
            Map.entry("dairy", 3),
            Map.entry("drinks", 6),
            Map.entry("snacks", 7),
            Map.entry("staples", 8),
            Map.entry("frozen", 3),
            Map.entry("meat", 4),
            Map.entry("household", 5),
            Map.entry("care", 7),
            Map.entry("clothing", 5),
            Map.entry("trousers", 3),
            Map.entry("shoes", 8),
            Map.entry("accessories", 2));

    private Glyph() {}

    /** The drawing for a category, if there is one. */
    static Optional<String> path(String category) {
        return Optional.ofNullable(PATHS.get(known(category)));
    }

    /** The number of the tint for a category, 1 to 8: always the same one for the same word. */
    static int tint(String category) {
        Integer tint = TINTS.get(known(category));
        return tint != null ? tint : Math.floorMod(category.hashCode(), 8) + 1;
    }

    private static String known(String category) {
        String key = category.toLowerCase(Locale.ROOT);
        return ALSO.getOrDefault(key, key);
    }
}
