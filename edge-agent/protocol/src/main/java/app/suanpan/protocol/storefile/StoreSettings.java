package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.Tare;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code settings.json}: those parts of a store's {@code store.json} that head office may say. What makes a box the box that it is, such as
 * whose it is, whom it lets in, what hangs on it and whom it calls, is not among them.
 *
 * @param currency of the amounts in {@code till}; needed with them, so that twenty yuan do not become twenty yen
 * @param till how tills are counted, as in {@code store.json}; of what it does not say the store's own word holds
 * @param inStoreCodes how labels of the shop's own scales are read
 * @param tares packaging that is taken off a weight
 * @param lockAfterMinutes after how long that nobody touches it a checkout locks itself; 0 for never
 */
public record StoreSettings(
        @Nullable Currency currency,
        @Nullable TillConfig till,
        @Nullable List<InStoreRule> inStoreCodes,
        @Nullable List<Tare> tares,
        @Nullable Integer lockAfterMinutes) {
    /** The file's name. */
    public static final String NAME = "settings.json";

    private static final Set<String> THE_BOXS_OWN = Set.of(
            "store",
            "profile",
            "box",
            "workstations",
            "operators",
            "guides",
            "broker",
            "http",
            "joins",
            "deskPort",
            "simulation");
    private static final List<String> WHOLE = List.of("inStoreCodes", "tares", "lockAfterMinutes");
    private static final int MINUTES_OF_A_DAY = 1_440;

    /** Keeps copies of the lists. */
    public StoreSettings {
        inStoreCodes = inStoreCodes == null ? null : List.copyOf(inStoreCodes);
        tares = tares == null ? null : List.copyOf(tares);
    }

    /**
     * Reads the file.
     *
     * @throws RefusedFileException if it says what only the box itself may say
     * @throws ConfigException if it is not right; the message says where
     */
    public static StoreSettings read(byte[] json) {
        try {
            JsonNode tree = Json.byHand(json);
            if (!tree.isObject()) {
                throw new ConfigException(NAME + " is not right: it has to be an object in braces");
            }
            tree.propertyNames().stream()
                    .filter(THE_BOXS_OWN::contains)
                    .findFirst()
                    .ifPresent(word -> {
                        throw new RefusedFileException(
                                FileRefusal.F9_NOT_FROM_AFAR,
                                NAME + " says " + word + ", which is said at the box alone; it may say currency, till, "
                                        + String.join(", ", WHOLE));
                    });
            StoreSettings settings = Json.read(tree, StoreSettings.class);
            UnknownFields.first(tree, settings).ifPresent(word -> {
                throw new ConfigException(NAME + " is not right: nothing is called " + word);
            });
            settings.check();
            return settings;
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        }
    }

    private void check() {
        requireLockAfter(lockAfterMinutes, NAME);
        if (tares != null) {
            check(tares, NAME);
        }
        if (inStoreCodes != null) {
            // Refuses prefixes that two rules claim, and figures that do not add up.
            new ScanRules("any.example", inStoreCodes);
        }
        if (till != null) {
            if (currency == null) {
                throw new ConfigException(
                        NAME + " is not right: it says till, and not the currency of its amounts, such as \"CNY\"");
            }
            try {
                till.rules(currency);
            } catch (ConfigException e) {
                throw new ConfigException(NAME + " is not right: "
                        + String.valueOf(e.getMessage()).replace(" in store.json", ""));
            }
        }
    }

    /**
     * Puts what head office says over what the box says.
     *
     * @param store the box's {@code store.json}
     * @param settings a {@code settings.json} that {@link #read} takes
     * @return {@code store.json} as it would be; the fields of {@code till} are put over each other one by one
     * @throws ConfigException if its amounts are not in the store's currency
     */
    public static JsonNode over(JsonNode store, byte[] settings) {
        StoreSettings read = read(settings);
        String reckons = store.path("store").path("currency").asString("");
        if (read.currency() != null && !read.currency().getCurrencyCode().equals(reckons)) {
            throw new ConfigException(NAME + " is in " + read.currency() + ", and this store reckons in " + reckons);
        }
        JsonNode sent = Json.byHand(settings);
        ObjectNode merged = (ObjectNode) store.deepCopy();
        WHOLE.stream().filter(sent::hasNonNull).forEach(field -> merged.set(field, sent.path(field)));
        if (sent.hasNonNull("till")) {
            ObjectNode till = store.path("till").isObject()
                    ? (ObjectNode) store.path("till").deepCopy()
                    : merged.objectNode();
            sent.path("till").forEachEntry(till::set);
            merged.set("till", till);
        }
        return merged;
    }

    /**
     * Refuses a time after which no checkout can lock itself.
     *
     * @param file where it stands
     */
    public static void requireLockAfter(@Nullable Integer minutes, String file) {
        if (minutes != null && (minutes < 0 || minutes > MINUTES_OF_A_DAY)) {
            throw new ConfigException(
                    "lockAfterMinutes in " + file + " is " + minutes + " and must be 0 (never) to " + MINUTES_OF_A_DAY);
        }
    }

    /**
     * Refuses tares that cannot be told apart: by its code one is chosen.
     *
     * @param file where they stand
     */
    public static void check(List<Tare> tares, String file) {
        Set<String> codes = new HashSet<>();
        for (Tare tare : tares) {
            if (tare.code() == null || !tare.code().matches("[A-Za-z0-9][A-Za-z0-9-]{0,31}")) {
                throw new ConfigException("the code of a tare in " + file + " is \"" + tare.code()
                        + "\" and must be 1 to 32 letters, digits and hyphens");
            }
            LocalName name = tare.name();
            if (name == null || name.zh().isBlank()) {
                throw new ConfigException("tare " + tare.code() + " in " + file + " needs a name in zh and in en");
            }
            if (tare.code().equals(Tare.OWN)) {
                throw new ConfigException("a tare in " + file + " has the code " + Tare.OWN
                        + ", which is what the item file says of an item's own packaging");
            }
            if (!codes.add(tare.code())) {
                throw new ConfigException("two tares of " + file + " have one id: " + tare.code());
            }
        }
    }
}
