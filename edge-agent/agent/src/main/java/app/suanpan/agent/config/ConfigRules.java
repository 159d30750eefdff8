package app.suanpan.agent.config;

import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.domain.workstation.Training;
import app.suanpan.protocol.storefile.ConfigException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code store.json} has to say before a store can open: whatever is missing or cannot be is refused here, in a sentence
 * that names the field, and not by the part of the store that would stumble over it later.
 */
final class ConfigRules {
    private static final int LARGEST_PORT = 65_535;
    static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> BROKERS = Set.of("tcp", "ssl");
    /** Where a phone would look for the page on itself. */
    private static final Pattern THIS_BOX = Pattern.compile("https?://(localhost|127\\.|0\\.0\\.0\\.0)");

    private static final Pattern PUBLIC_ADDRESS =
            Pattern.compile("https?://[0-9A-Za-z]([0-9A-Za-z.-]{0,98}[0-9A-Za-z])?(:[0-9]{1,5})?");

    private ConfigRules() {}

    static void check(Store store, List<WorkstationConfig> workstations, List<Operator> operators, List<Guide> guides) {
        checkStore(store);
        workstations.forEach(workstation -> {
            requireName("workstation", workstation.id());
            if (Training.is(workstation.id())) {
                throw new ConfigException(
                        "workstation " + workstation.id() + " in store.json must have another id: those that"
                                + " begin with " + Training.PREFIX + " are for practising");
            }
        });
        requireDistinct("workstations", workstations.stream().map(WorkstationConfig::id));
        operators.forEach(operator -> {
            requireText("the id of an operator", operator.id());
            requireText("the name of operator " + operator.id(), operator.name());
        });
        requireDistinct("operators", operators.stream().map(Operator::id));
        guides.forEach(guide -> {
            requireName("firstName of guide " + guide.id(), guide.firstName());
            requireText("store of guide " + guide.id(), guide.store());
            require("status of guide " + guide.id(), guide.status());
        });
    }

    private static void checkStore(Store store) {
        requireName("store.id", store.id());
        requireName("store.tenant", store.tenant());
        requireName("store.name", store.name());
        requireText("store.brandHost", store.brandHost());
        require("store.currency", store.currency());
        require("store.zone", store.zone());
        requireText("store.receiptLanguage", store.receiptLanguage());
        if (!LANGUAGES.contains(store.receiptLanguage())) {
            throw new ConfigException(
                    "store.receiptLanguage in store.json is \"" + store.receiptLanguage() + "\" and must be zh or en");
        }
    }

    /** Ids become parts of topics, file names and receipt numbers. */
    static void requireName(String what, @Nullable String id) {
        requireText(what, id);
        if (!String.valueOf(id).matches("[A-Za-z0-9][A-Za-z0-9-]{0,31}")) {
            throw new ConfigException(
                    what + " in store.json is \"" + id + "\" and must be 1 to 32 letters, digits and hyphens");
        }
    }

    static void requireName(String what, @Nullable LocalName name) {
        if (name == null || isBlank(name.zh()) || isBlank(name.en())) {
            throw new ConfigException(what + " in store.json needs a name in zh and in en");
        }
    }

    static void requireText(String what, @Nullable String text) {
        if (isBlank(text)) {
            throw new ConfigException(what + " is missing in store.json");
        }
    }

    static void requirePort(String what, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ConfigException(what + " in store.json is " + port + " and must be 0 to " + LARGEST_PORT);
        }
    }

    /** A broker that no client can be made for would be tried for ever, while the unsent sales grow. */
    static void requireBroker(@Nullable String broker) {
        if (broker == null) {
            return;
        }
        try {
            URI address = new URI(broker);
            if (BROKERS.contains(String.valueOf(address.getScheme()))
                    && !isBlank(address.getHost())
                    && address.getPort() <= LARGEST_PORT) {
                return;
            }
        } catch (URISyntaxException e) {
            throw notABroker(broker);
        }
        throw notABroker(broker);
    }

    private static ConfigException notABroker(String broker) {
        return new ConfigException(
                "broker in store.json is \"" + broker + "\" and must look like tcp://collector.example:1883");
    }

    /** It is printed on paper that cannot be called back, and the pages live at its root. */
    static void requirePublicAddress(@Nullable String address, boolean simulation) {
        if (address == null) {
            return;
        }
        if (!PUBLIC_ADDRESS.matcher(address).matches() || URI.create(address).getPort() > LARGEST_PORT) {
            throw new ConfigException("http.publicAddress in store.json is \"" + address
                    + "\" and must look like https://join.shop.example, with nothing behind the host or its port");
        }
        if (!simulation && THIS_BOX.matcher(address).lookingAt()) {
            throw new ConfigException("http.publicAddress in store.json is \"" + address
                    + "\", where a phone finds itself and not this box");
        }
    }

    /** It stands in the codes that phones scan, and the pages live at its root. */
    static void requireTls(AgentConfig.@Nullable Tls tls) {
        if (tls == null) {
            return;
        }
        require("http.tls.certificate", tls.certificate());
        require("http.tls.key", tls.key());
        if (tls.address() == null
                || !PUBLIC_ADDRESS.matcher(tls.address()).matches()
                || !tls.address().startsWith("https:")
                || URI.create(tls.address()).getPort() > LARGEST_PORT) {
            throw new ConfigException("http.tls.address in store.json is \"" + tls.address()
                    + "\" and must look like https://join.shop.example, with nothing behind the host or its port");
        }
    }

    private static void require(String what, @Nullable Object value) {
        if (value == null) {
            throw new ConfigException(what + " is missing in store.json");
        }
    }

    private static void requireDistinct(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(twice -> {
            throw new ConfigException("two " + what + " of store.json have one id: " + twice);
        });
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
