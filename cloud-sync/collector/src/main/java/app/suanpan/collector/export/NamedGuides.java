package app.suanpan.collector.export;

import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.domain.item.LocalName;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the guides of exported rows are called: a row says a number and its journal, and the journal whose tenant's number that is. */
final class NamedGuides {
    private final Map<Who, LocalName> names;
    private final Map<Long, String> tenants = new HashMap<>();

    private NamedGuides(Map<Who, LocalName> names) {
        this.names = names;
    }

    /** Reads of which tenant each journal is. */
    static NamedGuides of(Map<Who, LocalName> names, Snapshot snapshot) throws IOException {
        var guides = new NamedGuides(names);
        if (!names.isEmpty()) {
            snapshot.each(
                    "SELECT journal.id, box.tenant FROM journal JOIN box ON box.id = journal.box_id",
                    List.of(),
                    row -> guides.tenants.put(row.getLong(1), row.getString(2)));
        }
        return guides;
    }

    /** Returns the name of a row's guide; empty if it has none, or nobody has published one. */
    Optional<LocalName> of(Table table, ResultSet row) throws SQLException {
        var guide = row.getLong(table.place("guide"));
        var tenant = row.wasNull() ? null : tenants.get(row.getLong(table.place("journal_id")));
        return tenant == null ? Optional.empty() : Optional.ofNullable(names.get(new Who(tenant, guide)));
    }
}
