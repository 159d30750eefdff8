package app.suanpan.collector.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name as others know them: of a person or of a token
 * @param role what they are
 * @param stores to which they are limited; null for all
 * @param session under which their session is kept; null for a program with a token
 */
public record Principal(
        String name,
        Role role,
        @Nullable List<String> stores,
        @Nullable String session) {
    public Principal {
        stores = stores == null ? null : List.copyOf(stores);
    }

    /** Whether they may see something of this store. */
    public boolean maySee(String store) {
        return stores == null || stores.contains(store);
    }
}
