package app.suanpan.agent.staff;

import app.suanpan.agent.config.FileTrouble;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roles of a store: {@code roles.json} in the data folder, or those we ship. Each grants permissions by name with {@code "yes"},
 * or up to a limit: {@code "20 %"}, or {@code "200.00"} in the store's currency.
 */
public final class RoleFile {
    /** The file's name in the data folder. */
    public static final String NAME = "roles.json";

    /** The role of an operator whom nobody gave one: {@code store.json} of an earlier edition knows none. */
    public static final String DEFAULT_ROLE = "manager";

    private static final String YES = "yes";
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?) ?%");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");

    private RoleFile() {}

    /** What stands in the file. */
    record Roles(List<Entry> roles) {}

    /**
     * A role as the file has it.
     *
     * @param everything whether it may everything; then {@code may} says nothing more
     */
    record Entry(String id, LocalName name, boolean everything, Map<String, String> may) {}

    /**
     * The store's roles by id.
     *
     * @throws ConfigException if the file is not right, with a sentence that says what
     */
    public static Map<String, Role> load(Path folder, Currency currency) {
        Path file = folder.resolve(NAME);
        try (InputStream shipped = RoleFile.class.getResourceAsStream(NAME)) {
            byte[] json = Files.exists(file)
                    ? Files.readAllBytes(file)
                    : Objects.requireNonNull(shipped).readAllBytes();
            return read(json, currency);
        } catch (IOException e) {
            throw new ConfigException(NAME + " cannot be read: " + FileTrouble.of(e));
        }
    }

    static Map<String, Role> read(byte[] json, Currency currency) {
        Roles read;
        try {
            read = Json.read(json, Roles.class);
        } catch (UnreadableJsonException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Entry entry : read.roles() == null ? List.<Entry>of() : read.roles()) {
            if (entry.id() == null || entry.name() == null) {
                throw new ConfigException("a role in " + NAME + " needs an id and a name in zh and en");
            }
            if (roles.put(entry.id(), role(entry, currency)) != null) {
                throw new ConfigException("two roles in " + NAME + " are called " + entry.id());
            }
        }
        if (roles.values().stream().noneMatch(role -> role.grants().containsKey(Permission.PIN_OF_OTHERS))) {
            throw new ConfigException("no role in " + NAME + " has PIN_OF_OTHERS: nobody could ever let anybody in");
        }
        return roles;
    }

    private static Role role(Entry entry, Currency currency) {
        if (entry.everything()) {
            return new Role(entry.id(), entry.name(), Role.EVERYTHING.grants());
        }
        Map<Permission, Long> grants = new EnumMap<>(Permission.class);
        (entry.may() == null ? Map.<String, String>of() : entry.may()).forEach((name, limit) -> {
            Permission permission = Arrays.stream(Permission.values())
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ConfigException("role " + entry.id() + " in " + NAME + " names " + name
                            + ", and there is no such permission; docs/permissions.md lists them"));
            grants.put(permission, limit(entry.id(), permission, limit, currency));
        });
        return new Role(entry.id(), entry.name(), grants);
    }

    private static long limit(String role, Permission permission, String limit, Currency currency) {
        String text = limit == null ? "" : limit.strip();
        if (text.equals(YES)) {
            return Role.UNLIMITED;
        }
        Matcher percent = PERCENT.matcher(text);
        if (permission.scale() == Permission.Scale.PERCENT && percent.matches()) {
            return new BigDecimal(percent.group(1)).movePointRight(2).longValueExact();
        }
        if (permission.scale() == Permission.Scale.AMOUNT
                && AMOUNT.matcher(text).matches()) {
            try {
                return Money.parse(text, currency).minor();
            } catch (ArithmeticException e) {
                throw notALimit(role, permission, text);
            }
        }
        throw notALimit(role, permission, text);
    }

    private static ConfigException notALimit(String role, Permission permission, String text) {
        String allowed = switch (permission.scale()) {
            case NONE -> "\"yes\"";
            case PERCENT -> "\"yes\" or a limit such as \"20 %\"";
            case AMOUNT -> "\"yes\" or a limit such as \"200.00\"";
        };
        return new ConfigException(
                "role " + role + " in " + NAME + " has " + permission + " \"" + text + "\", which must be " + allowed);
    }
}
