package app.suanpan.domain.promotion;

import java.util.List;

/**
 * Which items a promotion speaks of: those named, those of the categories named, or, where neither is given, all; less the
 * exceptions.
 *
 * @param items item codes
 * @param categories categories as in the item file
 * @param except item codes that are left out in any case
 */
public record Selection(List<String> items, List<String> categories, List<String> except) {
    /** Everything the store sells. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    public Selection {
        items = Absent.orEmpty(items);
        categories = Absent.orEmpty(categories);
        except = Absent.orEmpty(except);
    }

    /** These items. */
    public static Selection ofItems(String... codes) {
        return new Selection(List.of(codes), List.of(), List.of());
    }

    /** All items of these categories. */
    public static Selection ofCategories(String... categories) {
        return new Selection(List.of(), List.of(categories), List.of());
    }

    /** Whether it speaks of every item, apart from exceptions. */
    public boolean isOpen() {
        return items.isEmpty() && categories.isEmpty();
    }

    /** Whether an item belongs to it. */
    public boolean contains(String item, String category) {
        return (isOpen() || items.contains(item) || categories.contains(category)) && !except.contains(item);
    }
}
