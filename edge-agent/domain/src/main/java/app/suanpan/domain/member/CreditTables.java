package app.suanpan.domain.member;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of a shop's {@link CreditTable}, each from its own day on: next year's can lie in the file before it begins.
 *
 * @param versions the earliest first
 */
public record CreditTables(List<CreditTable> versions) {
    /** A shop that has said nothing: {@link CreditTable#STANDARD} holds. */
    public static final CreditTables STANDARD = new CreditTables(List.of());

    /** Refuses two versions of one name, or of one day, and one that is called as what holds without a file. */
    public CreditTables {
        versions = versions.stream()
                .sorted(Comparator.comparing(CreditTable::from))
                .toList();
        if (versions.stream().anyMatch(table -> table.version().equals(CreditTable.STANDARD.version()))) {
            throw new IllegalArgumentException(
                    CreditTable.STANDARD.version() + " is what the table is called that holds without a file");
        }
        if (versions.stream().map(CreditTable::version).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions have one name");
        }
        if (versions.stream().map(CreditTable::from).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions begin on one day");
        }
    }

    /** The version that holds on a business day; before the first one begins the standard one. */
    public CreditTable on(LocalDate day) {
        return versions.stream()
                .filter(table -> !table.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(CreditTable.STANDARD);
    }
}
