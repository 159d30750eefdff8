package app.suanpan.protocol.storefile;

import app.suanpan.domain.points.CountedAmount;
import app.suanpan.domain.points.PayingRule;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.TierPeriod;
import app.suanpan.domain.points.TierRule;
import app.suanpan.domain.points.TierStep;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a store gives points: {@code points.json} in the data folder, an object whose {@code rules} is a list of versions, each from its own
 * day on. Amounts are minor units. Described in {@code docs/points.md}.
 */
public final class PointsFile {
    /** The file's name in the data folder. */
    public static final String NAME = "points.json";

    private PointsFile() {}

    private record Entry(
            @Nullable String version,
            @Nullable LocalDate from,
            @Nullable Integer points,
            @Nullable Long per,
            @Nullable CountedAmount amount,
            @Nullable RoundingMode rounding,
            @Nullable List<String> exceptItems,
            @Nullable List<String> exceptTaxCategories,
            @Nullable List<String> exceptTenders,
            @Nullable Integer pendingDays,
            @Nullable Integer lastMonths,
            @Nullable Boolean spendOffline,
            @Nullable TierPeriod tierPeriod,
            @Nullable List<Step> tiers,
            @Nullable Pay pay) {}

    private record Pay(
            @Nullable Long points,
            @Nullable Long amount,
            @Nullable Integer atMostPercent,
            @Nullable Boolean earns) {}

    private record Step(
            @Nullable String tier,
            @Nullable Long spend,
            @Nullable Integer percent) {}

    /**
     * Reads the rules.
     *
     * @throws ConfigException if any is not right; the message says which, and what is wrong
     */
    public static PointsRules read(byte[] json) {
        List<PointsRule> versions = new ArrayList<>();
        try {
            JsonNode list = Json.byHand(json).path("rules");
            if (!list.isArray()) {
                throw new ConfigException(NAME + " has no list of rules");
            }
            for (JsonNode node : list) {
                versions.add(rule(node, versions.size() + 1));
            }
            return new PointsRules(versions);
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        }
    }

    private static PointsRule rule(JsonNode node, int number) {
        String name = node.path("version").isString() ? node.path("version").stringValue() : "no. " + number;
        Entry entry = Json.read(node, Entry.class);
        Optional<String> unknown = UnknownFields.first(node, entry);
        if (unknown.isPresent()) {
            throw new ConfigException(NAME + " is not right: rule " + name + ": nothing is called " + unknown.get());
        }
        if (entry.version() == null || entry.from() == null || entry.points() == null || entry.per() == null) {
            throw new ConfigException(
                    NAME + " is not right: rule " + name + " needs a version, from when on it holds, points and per");
        }
        try {
            return new PointsRule(
                    entry.version(),
                    entry.from(),
                    entry.points(),
                    entry.per(),
                    Objects.requireNonNullElse(entry.amount(), CountedAmount.WITH_TAX),
                    Objects.requireNonNullElse(entry.rounding(), RoundingMode.DOWN),
                    Objects.requireNonNullElse(entry.exceptItems(), List.of()),
                    Objects.requireNonNullElse(entry.exceptTaxCategories(), List.of()),
                    Objects.requireNonNullElse(entry.exceptTenders(), List.of()),
                    Objects.requireNonNullElse(entry.pendingDays(), 0),
                    Objects.requireNonNullElse(entry.lastMonths(), 0),
                    Boolean.TRUE.equals(entry.spendOffline()),
                    tiers(entry),
                    Optional.ofNullable(entry.pay()).map(PointsFile::paying));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(NAME + " is not right: rule " + name + ": " + e.getMessage());
        }
    }

    private static Optional<TierRule> tiers(Entry entry) {
        if (entry.tiers() == null) {
            return Optional.empty();
        }
        return Optional.of(new TierRule(
                Objects.requireNonNullElse(entry.tierPeriod(), TierPeriod.YEAR),
                entry.tiers().stream().map(PointsFile::step).toList()));
    }

    private static PayingRule paying(Pay pay) {
        if (pay.points() == null || pay.amount() == null) {
            throw new IllegalArgumentException("pay needs points and the amount that they pay");
        }
        return new PayingRule(
                pay.points(),
                pay.amount(),
                Objects.requireNonNullElse(pay.atMostPercent(), 100),
                Boolean.TRUE.equals(pay.earns()));
    }

    private static TierStep step(Step step) {
        if (step.tier() == null || step.spend() == null) {
            throw new IllegalArgumentException("a tier needs its name and the spend that leads to it");
        }
        return new TierStep(step.tier(), step.spend(), Objects.requireNonNullElse(step.percent(), 100));
    }
}
