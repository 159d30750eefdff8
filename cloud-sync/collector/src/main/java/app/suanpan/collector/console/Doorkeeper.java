package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.access.Principal;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.access.Sessions;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who asks, by a token or by the cookie of a session, and whether they may. The cookie goes nowhere but here: no script reads it, no
 * other site sends it, and what changes something is refused if another site asked for it all the same.
 */
final class Doorkeeper {
    /** The cookie's name. */
    static final String COOKIE = "suanpan-session";

    private static final String BEARER = "Bearer ";
    private static final Principal NOBODY = new Principal("", Role.VIEWER, List.of(), null);

    private final Sessions sessions;

    Doorkeeper(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who asks.
     *
     * @throws ProblemException if they may not
     */
    Principal admit(Route route, ServerRequest request) {
        var token = request.headers()
                .value(HeaderNames.AUTHORIZATION)
                .filter(it -> it.startsWith(BEARER))
                .map(it -> it.substring(BEARER.length()).strip());
        if (token.isEmpty() && !route.method().equals("GET")) {
            refuseOtherSites(request);
        }
        if (route.grant() == Grant.ANYBODY) {
            return NOBODY;
        }
        var who = token.isPresent()
                ? sessions.ofToken(token.get())
                : secret(request).flatMap(sessions::of);
        var known = who.orElseThrow(() -> ProblemException.of(Status.UNAUTHORIZED_401, "sign-in", "sign in first"));
        if (!known.role().grants(route.grant())) {
            throw ProblemException.of(
                    Status.FORBIDDEN_403, "role", "the role " + known.role().word() + " does not see this");
        }
        return known;
    }

    private static Optional<String> secret(ServerRequest request) {
        return request.headers().cookies().first(COOKIE).asOptional();
    }

    /** Browsers say who made them ask; what is not a browser has no cookie to be misused. */
    private static void refuseOtherSites(ServerRequest request) {
        var site = request.headers().value(HeaderNames.create("Sec-Fetch-Site"));
        var origin = request.headers().value(HeaderNames.ORIGIN);
        var host = request.headers().value(HeaderNames.HOST).orElse("");
        var foreign = site.map(it -> !it.equals("same-origin")).orElse(false)
                || origin.map(it -> !host.equals(authority(it))).orElse(false);
        if (foreign) {
            throw ProblemException.of(Status.FORBIDDEN_403, "other-site", "another site asked for this");
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Gives the browser the cookie of a session. */
    static void remember(ServerRequest request, ServerResponse response, String secret) {
        response.headers()
                .addCookie(cookie(request, secret).maxAge(Sessions.LONGEST).build());
    }

    /** Takes it back. */
    static void forget(ServerRequest request, ServerResponse response) {
        response.headers().addCookie(cookie(request, "").maxAge(Duration.ZERO).build());
    }

    private static SetCookie.Builder cookie(ServerRequest request, String value) {
        var secure = request.isSecure()
                || request.headers()
                        .value(HeaderNames.X_FORWARDED_PROTO)
                        .filter("https"::equals)
                        .isPresent();
        return SetCookie.builder(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.STRICT)
                .secure(secure);
    }
}
