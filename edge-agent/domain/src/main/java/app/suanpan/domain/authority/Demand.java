package app.suanpan.domain.authority;

/**
 * What doing something takes.
 *
 * @param permission which permission
 * @param extent how much of it, on the permission's scale; 0 where there is nothing to measure, never negative
 */
public record Demand(Permission permission, long extent) {

    /** @throws IllegalArgumentException for a negative extent */
    public Demand {
        if (extent < 0) {
            throw new IllegalArgumentException("No demand: " + permission + " " + extent);
        }
    }

    /** A permission where there is nothing to measure. */
    public static Demand of(Permission permission) {
        return new Demand(permission, 0);
    }
}
