package app.suanpan.agent;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.identity.EnrolmentClient;
import app.suanpan.agent.identity.EnrolmentException;
import app.suanpan.agent.identity.IdentityFolder;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.topic.Box;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code agent enrol}: makes this box known to its head office. */
final class EnrolMain {
    /** What is typed. */
    static final String NAME = "enrol";

    private static final Set<String> OPTIONS = Set.of("--data", "--collector", "--code");
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int COULD_NOT_START = 3;

    private EnrolMain() {}

    static int run(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        words.remove(NAME);
        Optional<Map<String, String>> options = options(words);
        if (options.isEmpty()) {
            return fail(NOT_UNDERSTOOD, "enrol needs --data DIR, --collector https://HOST:PORT and --code CODE.");
        }
        Optional<URI> collector = collector(options.get().get("--collector"));
        if (collector.isEmpty()) {
            return fail(NOT_UNDERSTOOD, "The collector's address looks like https://collector.example:8443.");
        }
        Optional<EnrolmentCode> code = EnrolmentCode.parse(options.get().get("--code"));
        if (code.isEmpty()) {
            return fail(
                    NOT_UNDERSTOOD,
                    "That is no enrolment code: a letter is wrong or missing. It has five groups of five. (E01)");
        }
        return enrol(Path.of(options.get().get("--data")), collector.get(), code.get());
    }

    private static int enrol(Path data, URI collector, EnrolmentCode code) {
        try {
            AgentConfig config = AgentConfig.load(data);
            Box box = new Box(config.store().tenant(), config.store().id(), config.box());
            var client = new EnrolmentClient(new IdentityFolder(data), Clock.systemUTC(), new SecureRandom());
            var identity = client.enrol(collector, code, box);
            var until = LocalDate.ofInstant(identity.certificate().getNotAfter().toInstant(), ZoneId.systemDefault());
            System.out.println("enrolled: " + box + ", until " + until + "; renewed by itself before that");
            String broker = config.broker();
            if (broker == null || !broker.startsWith("ssl:")) {
                System.out.println("store.json does not name a broker with TLS yet: \"broker\": \"ssl://"
                        + collector.getHost() + ":8883\"");
            }
            return 0;
        } catch (EnrolmentException e) {
            return fail(REFUSED, e.getMessage());
        } catch (ConfigException e) {
            return fail(COULD_NOT_START, e.getMessage());
        }
    }

    private static Optional<Map<String, String>> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < words.size(); i += 2) {
            options.put(words.get(i), words.get(i + 1));
        }
        return options.keySet().equals(OPTIONS) && words.size() == 2 * OPTIONS.size()
                ? Optional.of(options)
                : Optional.empty();
    }

    private static Optional<URI> collector(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int fail(int status, String sentence) {
        System.err.println("agent: " + sentence);
        return status;
    }
}
