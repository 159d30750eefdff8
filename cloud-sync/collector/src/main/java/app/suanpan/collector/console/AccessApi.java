package app.suanpan.collector.console;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Grant;
import app.suanpan.collector.access.Principal;
import app.suanpan.collector.access.RefusedException;
import app.suanpan.collector.access.Sessions;
import app.suanpan.collector.access.Sessions.From;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and who may. */
final class AccessApi {
    private static final int MOST_BYTES = 4_096;

    /**
     * Who somebody is, as far as the page needs to know.
     *
     * @param grants what they may see
     * @param stores to which they are limited; absent for all
     */
    record Me(
            String name,
            String role,
            List<String> grants,
            @Nullable List<String> stores) {}

    /** Name and password; or the token of a program whose owner wants to look at the page. */
    record Entry(
            @Nullable String name,
            @Nullable String password,
            @Nullable String token) {}

    /** Whose link it is; an empty name for the first administrator, who chooses one. */
    record Invited(String name, int leastPassword) {}

    /** What somebody chose who followed a link. */
    record Chosen(@Nullable String name, @Nullable String password) {}

    /**
     * A session.
     *
     * @param mine whether it is the one that asks
     */
    record SessionView(
            String id, String name, String address, String browser, String madeAt, String seenAt, boolean mine) {}

    /** The sessions that one may end: one's own, or everybody's. */
    record SessionList(List<SessionView> sessions) {}

    /** Somebody who may sign in. */
    record AccountView(
            String name,
            String role,
            @Nullable List<String> stores,
            boolean blocked,
            boolean hasPassword,
            String madeAt) {}

    /** A token of a program. */
    record TokenView(String name, String role, @Nullable List<String> stores, String madeAt) {}

    /** Who may sign in, and which programs may ask. */
    record AccountList(List<AccountView> accounts, List<TokenView> tokens) {}

    private final Accounts accounts;
    private final Sessions sessions;

    AccessApi(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/me",
                        Grant.SIGNED_IN,
                        Me.class,
                        "Who you are, and what you may see.",
                        List.of(),
                        asked -> me(asked.who())),
                new Route(
                        "POST",
                        "/session",
                        Grant.ANYBODY,
                        "Signs in, with a cookie.",
                        List.of(),
                        Entry.class,
                        Me.class,
                        this::enter),
                new Route(
                        "DELETE",
                        "/session",
                        Grant.SIGNED_IN,
                        "Signs out.",
                        List.of(),
                        Void.class,
                        Void.class,
                        this::leave),
                Route.get(
                        "/sessions",
                        Grant.SIGNED_IN,
                        SessionList.class,
                        "Where you are signed in; for an administrator, where everybody is.",
                        List.of(),
                        this::list),
                new Route(
                        "DELETE",
                        "/sessions/{id}",
                        Grant.SIGNED_IN,
                        "Ends a session: your own, or as an administrator anybody's.",
                        List.of(),
                        Void.class,
                        Void.class,
                        this::end),
                Route.get(
                        "/invitations/{key}",
                        Grant.ANYBODY,
                        Invited.class,
                        "Whose link it is.",
                        List.of(),
                        asked -> accounts.invited(asked.path("key"))
                                .map(it -> new Invited(it, Accounts.LEAST))
                                .orElseThrow(() -> ProblemException.missing(
                                        "this link was used already, or is too old: ask for another one"))),
                new Route(
                        "POST",
                        "/invitations/{key}",
                        Grant.ANYBODY,
                        "Chooses a password by a link, once, and signs in.",
                        List.of(),
                        Chosen.class,
                        Me.class,
                        this::accept),
                Route.get(
                        "/accounts",
                        Grant.ACCOUNTS,
                        AccountList.class,
                        "Who may sign in, and which programs may ask.",
                        List.of(),
                        this::everybody));
    }

    private Me enter(Asked asked) {
        var entry = body(asked, Entry.class);
        var secret = allowed(() -> entry.token() == null
                ? sessions.signIn(said(entry.name(), "name"), said(entry.password(), "password"), from(asked))
                : sessions.beginByToken(entry.token(), from(asked)));
        return remembered(asked, secret);
    }

    private Me accept(Asked asked) {
        var chosen = body(asked, Chosen.class);
        var name = allowed(() -> accounts.accept(
                asked.path("key"), chosen.name() == null ? "" : chosen.name(), said(chosen.password(), "password")));
        return remembered(asked, sessions.begin(name, from(asked)));
    }

    private Me remembered(Asked asked, String secret) {
        Doorkeeper.remember(asked.request(), asked.response(), secret);
        return sessions.of(secret).map(AccessApi::me).orElseThrow();
    }

    private @Nullable Object leave(Asked asked) {
        var session = asked.who().session();
        if (session != null) {
            sessions.end(session);
        }
        Doorkeeper.forget(asked.request(), asked.response());
        return null;
    }

    private SessionList list(Asked asked) {
        var who = asked.who();
        return new SessionList((everybodys(who) ? sessions.list() : sessions.listOf(who))
                .stream()
                        .map(it -> new SessionView(
                                it.hash(),
                                it.account(),
                                it.address(),
                                it.browser(),
                                it.madeAt(),
                                it.seenAt(),
                                it.hash().equals(who.session())))
                        .toList());
    }

    private @Nullable Object end(Asked asked) {
        var id = asked.path("id");
        if (list(asked).sessions().stream().noneMatch(it -> it.id().equals(id))) {
            throw ProblemException.missing("there is no such session");
        }
        sessions.end(id);
        return null;
    }

    private AccountList everybody(Asked asked) {
        return new AccountList(
                accounts.all().stream()
                        .map(it -> new AccountView(
                                it.name(), it.role(), it.stores(), it.blocked(), it.password() != null, it.madeAt()))
                        .toList(),
                accounts.tokens().stream()
                        .map(it -> new TokenView(it.name(), it.role(), it.stores(), it.madeAt()))
                        .toList());
    }

    private static boolean everybodys(Principal who) {
        return who.role().grants(Grant.ACCOUNTS);
    }

    private static Me me(Principal who) {
        return new Me(
                who.name(),
                who.role().word(),
                who.role().grants().stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList(),
                who.stores());
    }

    private static From from(Asked asked) {
        return new From(
                asked.request().remotePeer().host(),
                asked.request().headers().value(HeaderNames.USER_AGENT).orElse(""));
    }

    private static String said(@Nullable String text, String name) {
        if (text == null) {
            throw ProblemException.wrong(name, "\"" + name + "\" is missing");
        }
        return text;
    }

    private static <T> T allowed(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RefusedException e) {
            var status = e.code().equals("locked") ? Status.TOO_MANY_REQUESTS_429 : Status.BAD_REQUEST_400;
            throw ProblemException.of(status, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static <T> T body(Asked asked, Class<T> type) {
        try (var in = asked.request().content().inputStream()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ProblemException.wrong("body", "what was sent is too long");
            }
            return Json.read(bytes, type);
        } catch (UnreadableJsonException e) {
            throw ProblemException.wrong("body", "what was sent is not the JSON that is asked for");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
