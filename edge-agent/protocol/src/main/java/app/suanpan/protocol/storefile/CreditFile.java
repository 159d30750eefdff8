package app.suanpan.protocol.storefile;

import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.CreditTable.Row;
import app.suanpan.domain.member.CreditTable.Situation;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who gets the credit of a sale: {@code credit.json} in the data folder, an object whose {@code tables} is a list of versions, each from its
 * own day on. Shares are hundredths of a per cent. Described in {@code docs/credit.md}.
 */
public final class CreditFile {
    /** The file's name in the data folder. */
    public static final String NAME = "credit.json";

    private static final String NOT_RIGHT = NAME + " is not right: ";

    private CreditFile() {}

    private record Entry(
            @Nullable String version,
            @Nullable LocalDate from,
            @Nullable Map<String, Shares> cases) {}

    private record Shares(
            @Nullable Integer serving,
            @Nullable Integer own,
            @Nullable Integer store) {}

    /**
     * Reads the tables.
     *
     * @throws ConfigException if any is not right; the message says which, and what is wrong
     */
    public static CreditTables read(byte[] json) {
        List<CreditTable> versions = new ArrayList<>();
        try {
            JsonNode list = Json.byHand(json).path("tables");
            if (!list.isArray()) {
                throw new ConfigException(NAME + " has no list of tables");
            }
            for (JsonNode node : list) {
                versions.add(table(node, versions.size() + 1));
            }
            return new CreditTables(versions);
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw new ConfigException(NOT_RIGHT + e.getMessage());
        }
    }

    private static CreditTable table(JsonNode node, int number) {
        String name = node.path("version").isString() ? node.path("version").stringValue() : "no. " + number;
        Entry entry = Json.read(node, Entry.class);
        Optional<String> unknown = UnknownFields.first(node, entry);
        if (unknown.isPresent()) {
            throw new ConfigException(NOT_RIGHT + "table " + name + ": nothing is called " + unknown.get());
        }
        if (entry.version() == null || entry.from() == null || entry.cases() == null) {
            throw new ConfigException(
                    NOT_RIGHT + "table " + name + " needs a version, from when on it holds, and cases");
        }
        try {
            return new CreditTable(entry.version(), entry.from(), rows(entry.cases()));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(NOT_RIGHT + "table " + name + ": " + e.getMessage());
        }
    }

    private static Map<Situation, Row> rows(Map<String, Shares> cases) {
        Map<Situation, Row> rows = new EnumMap<>(Situation.class);
        cases.forEach((name, shares) -> {
            try {
                rows.put(situation(name), row(shares));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("case " + name + ": " + e.getMessage(), e);
            }
        });
        return rows;
    }

    private static Row row(@Nullable Shares shares) {
        if (shares == null) {
            throw new IllegalArgumentException("it says nothing");
        }
        return new Row(share(shares.serving()), share(shares.own()), share(shares.store()));
    }

    private static int share(@Nullable Integer said) {
        return Objects.requireNonNullElse(said, 0);
    }

    private static Situation situation(String name) {
        return Arrays.stream(Situation.values())
                .filter(situation -> situation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such case; there are "
                        + Arrays.stream(Situation.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
