package app.suanpan.command.scan;

import app.suanpan.agent.Gs1Table;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.command.CommandFailure;
import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a store adds to the scan router's table, as a file says it; the words are those of {@code store.json}.
 *
 * @param brandHost the host in the brand's own links
 * @param currency ISO 4217 code of the prices on labels
 * @param inStoreCodes how codes with in-store prefixes are read
 */
record RulesFile(String brandHost, String currency, List<InStoreRule> inStoreCodes) {
    RulesFile {
        Objects.requireNonNull(brandHost);
        Objects.requireNonNull(currency);
        inStoreCodes = List.copyOf(inStoreCodes);
    }

    /** The rules and the currency of the prices they read. */
    record Rules(ScanRules rules, Currency currency) {}

    /** Those that are shipped. */
    static Rules shipped() {
        try (InputStream in = Objects.requireNonNull(RulesFile.class.getResourceAsStream("rules.json"))) {
            return read(in.readAllBytes(), "rules.json");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rules.json", e);
        }
    }

    static Rules of(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("NO_FILE: " + file + " cannot be read");
        }
    }

    /** Those of a store's data folder. */
    static Rules ofStore(Path folder) {
        try {
            AgentConfig config = AgentConfig.load(folder);
            return rules(config.store().brandHost(), config.store().currency(), config.inStoreCodes());
        } catch (ConfigException | IllegalArgumentException e) {
            throw CommandFailure.couldNotStart("RULES_NOT_RIGHT: " + e.getMessage());
        }
    }

    private static Rules read(byte[] json, String name) {
        try {
            JsonNode tree = Json.byHand(json);
            RulesFile file = Json.read(tree, RulesFile.class);
            if (file == null) {
                throw CommandFailure.notUnderstood("RULES_NOT_RIGHT: there is nothing in " + name);
            }
            UnknownFields.first(tree, file).ifPresent(word -> {
                throw CommandFailure.notUnderstood("UNKNOWN_FIELD: in " + name + " nothing is called " + word);
            });
            return rules(file.brandHost(), Currency.getInstance(file.currency()), file.inStoreCodes());
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw CommandFailure.notUnderstood(
                    "RULES_NOT_RIGHT: " + name + " needs brandHost, currency and inStoreCodes: " + e.getMessage());
        }
    }

    private static Rules rules(String host, Currency currency, List<InStoreRule> inStore) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Rules(new ScanRules(host, inStore, decimals, Gs1Table.reader()), currency);
    }
}
