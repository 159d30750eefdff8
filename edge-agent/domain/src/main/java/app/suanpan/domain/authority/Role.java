package app.suanpan.domain.authority;

import app.suanpan.domain.item.LocalName;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a group of people may do.
 *
 * @param id as operators name it
 * @param name as the screen shows it
 * @param grants what it may, each with the most of it on the permission's scale; {@link #UNLIMITED} where there is no limit
 */
public record Role(String id, LocalName name, Map<Permission, Long> grants) {

    /** The limit of a grant that has none. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** May do everything. */
    public static final Role EVERYTHING = new Role(
            "everything",
            new LocalName("全部权限", "Everything"),
            Arrays.stream(Permission.values()).collect(Collectors.toMap(Function.identity(), _ -> UNLIMITED)));

    /** May do nothing: the role of whoever is not known, or not any more. */
    public static final Role NOTHING = new Role("nothing", new LocalName("无权限", "Nothing"), Map.of());

    /** @throws IllegalArgumentException for a negative limit */
    public Role {
        Map<Permission, Long> ordered = new EnumMap<>(Permission.class);
        ordered.putAll(grants);
        ordered.forEach((permission, limit) -> {
            if (limit < 0) {
                throw new IllegalArgumentException("No limit of " + permission + ": " + limit);
            }
        });
        grants = Collections.unmodifiableMap(ordered);
    }

    /** Whether it may do this, and this much of it. */
    public boolean allows(Demand demand) {
        Long limit = grants.get(demand.permission());
        return limit != null && demand.extent() <= limit;
    }

    /** How much of it, if it may at all. */
    public OptionalLong limitOf(Permission permission) {
        Long limit = grants.get(permission);
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }
}
