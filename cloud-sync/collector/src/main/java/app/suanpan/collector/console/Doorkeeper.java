package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.access.Principal;
import app.suanpan.collector.access.Role;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says who asks, and whether they may. There is no sign-in yet: whoever reaches the console may see everything. */
final class Doorkeeper {
    private static final Principal EVERYBODY = new Principal("", Role.ADMIN, null, null);

    /** Who asks. */
    Principal admit(Route route, ServerRequest request) {
        return EVERYBODY;
    }

    /**
     * Who somebody is, as far as the page needs to know.
     *
     * @param grants what they may see, in the words of {@link Grant}
     * @param stores to which they are limited; null for all
     */
    record Me(
            String name,
            String role,
            List<String> grants,
            @Nullable List<String> stores) {}

    List<Route> routes() {
        return List.of(Route.get(
                "/me", Grant.SIGNED_IN, Me.class, "Who you are, and what you may see.", List.of(), asked -> {
                    var who = asked.who();
                    return new Me(
                            who.name(),
                            who.role().word(),
                            who.role().grants().stream()
                                    .map(it -> it.name().toLowerCase(Locale.ROOT))
                                    .toList(),
                            who.stores());
                }));
    }
}
