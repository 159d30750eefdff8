package app.suanpan.domain.points;

import app.suanpan.domain.points.PointsEntry.Key;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A member's points: a set of facts, and what they come to on a day. The same facts come to the same in whatever order they arrive, and
 * however often; two accounts become one by putting their facts together. What is used first is what ends first, and it is reserved before
 * it is spent.
 */
public final class PointsAccount {
    /** Nobody has said anything yet. */
    public static final PointsAccount EMPTY = new PointsAccount(Map.of());

    private static final Comparator<Lot> ENDS_FIRST =
            Comparator.comparing(Lot::until).thenComparing(Lot::from).thenComparing(Lot::id);

    private final Map<Key, PointsEntry> entries;

    private PointsAccount(Map<Key, PointsEntry> entries) {
        this.entries = entries;
    }

    /** The account of which these facts are said. */
    public static PointsAccount of(Collection<PointsEntry> facts) {
        return EMPTY.with(facts);
    }

    /** The same once more is said. */
    public PointsAccount with(Collection<PointsEntry> facts) {
        Map<Key, PointsEntry> all = new HashMap<>(entries);
        facts.forEach(fact -> all.merge(fact.key(), fact, PointsEntry::first));
        return new PointsAccount(Map.copyOf(all));
    }

    /** The account of two who turned out to be one. */
    public PointsAccount merge(PointsAccount other) {
        return with(other.entries.values());
    }

    /** Whether nothing was ever said. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All that was said, in no order. */
    public Collection<PointsEntry> entries() {
        return entries.values();
    }

    /**
     * Points that were earned together.
     *
     * @param left how many of them nobody used or took back; negative where more was
     */
    private record Lot(UUID id, LocalDate from, LocalDate until, long left) {
        boolean isOpen(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        boolean isPending(LocalDate day) {
            return day.isBefore(from);
        }
    }

    /** What the member has on a business day. */
    public PointsBalance balance(LocalDate day) {
        long available = 0;
        long pending = 0;
        long expired = 0;
        for (Lot lot : lots(day)) {
            if (lot.left() < 0 || lot.isOpen(day)) {
                available += lot.left();
            } else if (lot.isPending(day)) {
                pending += lot.left();
            } else {
                expired += lot.left();
            }
        }
        return new PointsBalance(available, pending, expired);
    }

    private List<Lot> lots(LocalDate day) {
        Map<UUID, Lot> lots = new HashMap<>();
        Set<UUID> brought = entries.values().stream()
                .filter(entry -> entry.kind() == Kind.EARNED || entry.kind() == Kind.GIVEN_BACK)
                .map(PointsEntry::lot)
                .collect(Collectors.toSet());
        for (PointsEntry entry : entries.values()) {
            // What was used of points that another box gave is no debt here: they were there when head office reserved
            // them.
            boolean unheardOf = !brought.contains(entry.lot());
            long change = switch (entry.kind()) {
                case EARNED, GIVEN_BACK -> entry.points();
                case TAKEN_BACK -> -entry.points();
                case SPENT -> unheardOf ? 0 : -entry.points();
                case RESERVED -> !unheardOf && holds(entry, day) ? -entry.points() : 0;
                case RELEASED -> 0;
            };
            // How long a reservation holds says nothing of how long its points do.
            boolean dated = switch (entry.kind()) {
                case EARNED, TAKEN_BACK, GIVEN_BACK -> true;
                case RESERVED, SPENT, RELEASED -> false;
            };
            lots.merge(
                    entry.lot(),
                    new Lot(
                            entry.lot(),
                            dated ? entry.from() : LocalDate.MAX,
                            dated ? entry.end() : LocalDate.MAX,
                            change),
                    PointsAccount::together);
        }
        return List.copyOf(lots.values());
    }

    private static Lot together(Lot one, Lot other) {
        return new Lot(
                one.id(),
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isBefore(other.until()) ? one.until() : other.until(),
                one.left() + other.left());
    }

    private boolean holds(PointsEntry reserved, LocalDate day) {
        return day.isBefore(reserved.end()) && !isSaid(reserved, Kind.SPENT) && !isSaid(reserved, Kind.RELEASED);
    }

    private boolean isSaid(PointsEntry reserved, Kind kind) {
        return entries.containsKey(new Key(reserved.transaction(), kind, reserved.lot()));
    }

    /**
     * The same where it may be that head office cannot be asked.
     *
     * @param rule what says whether points may be used without
     * @param online whether it can be asked now
     */
    public Reserving reserve(
            UUID reservation, long points, LocalDate day, LocalDate until, PointsRule rule, boolean online) {
        boolean isNew = points > 0 && said(reservation, Kind.RESERVED).isEmpty();
        return isNew && !online && !rule.spendOffline()
                ? new Denied(Why.OFFLINE)
                : reserve(reservation, points, day, until);
    }

    /**
     * Keeps points for somebody who is about to use them, those that end first before others. Asked again under the same id, it answers
     * the same.
     *
     * @param reservation made by whoever asks, once
     * @param points how many
     * @param day the business day
     * @param until the first business day on which they are free again by themselves
     */
    public Reserving reserve(UUID reservation, long points, LocalDate day, LocalDate until) {
        List<PointsEntry> before = said(reservation, Kind.RESERVED);
        if (!before.isEmpty()) {
            return before.stream().allMatch(entry -> holds(entry, day) || isSaid(entry, Kind.SPENT))
                    ? new Reserved(before)
                    : new Denied(Why.NOTHING_TO_RESERVE);
        }
        if (points <= 0) {
            return new Denied(Why.NOTHING_TO_RESERVE);
        }
        // What is owed of other lots has to be there as well.
        return balance(day).available() < points
                ? new Denied(Why.TOO_FEW)
                : new Reserved(endingFirst(reservation, points, day, until));
    }

    private List<PointsEntry> endingFirst(UUID reservation, long points, LocalDate day, LocalDate until) {
        List<PointsEntry> reserved = new ArrayList<>();
        long missing = points;
        for (Lot lot : lots(day).stream()
                .filter(lot -> lot.isOpen(day) && lot.left() > 0)
                .sorted(ENDS_FIRST)
                .toList()) {
            long taken = Math.min(missing, lot.left());
            if (taken > 0) {
                reserved.add(new PointsEntry(reservation, Kind.RESERVED, lot.id(), taken, lot.from(), until));
                missing -= taken;
            }
        }
        return reserved;
    }

    /**
     * Uses what was reserved. Nothing comes of it where nothing was, or it is free again; asked again, it answers the same.
     *
     * @return to be written with what the points were used for
     */
    public List<PointsEntry> spend(UUID reservation, LocalDate day) {
        return said(reservation, Kind.RESERVED).stream()
                .filter(entry -> holds(entry, day) || isSaid(entry, Kind.SPENT))
                .map(entry -> entry.as(Kind.SPENT))
                .toList();
    }

    /** Frees what was reserved and not used. */
    public List<PointsEntry> release(UUID reservation) {
        return said(reservation, Kind.RESERVED).stream()
                .filter(entry -> !isSaid(entry, Kind.SPENT))
                .map(entry -> entry.as(Kind.RELEASED))
                .toList();
    }

    /** Whether what was reserved elsewhere than among these facts is still there; it may be that head office has reserved it, too. */
    public boolean covers(Collection<PointsEntry> reserved, LocalDate day) {
        Set<UUID> asked = reserved.stream().map(PointsEntry::transaction).collect(Collectors.toSet());
        return asked.stream().noneMatch(this::isSpent)
                && of(entries.values().stream()
                                .filter(entry -> entry.kind() != Kind.RESERVED || !asked.contains(entry.transaction()))
                                .toList())
                        .has(reserved, day);
    }

    /** Whether something was used under a reservation: it is used once. */
    public boolean isSpent(UUID reservation) {
        return !said(reservation, Kind.SPENT).isEmpty();
    }

    private boolean has(Collection<PointsEntry> reserved, LocalDate day) {
        Map<UUID, Lot> lots = lots(day).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        long all = reserved.stream().mapToLong(PointsEntry::points).sum();
        return all <= balance(day).available()
                && reserved.stream().allMatch(part -> {
                    Lot lot = lots.get(part.lot());
                    return lot != null && lot.isOpen(day) && lot.left() >= part.points();
                });
    }

    private List<PointsEntry> said(UUID transaction, Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind() == kind && entry.transaction().equals(transaction))
                .sorted(PointsEntry.ORDER)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointsAccount account && entries.equals(account.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "PointsAccount" + entries.values();
    }
}
