package app.suanpan.collector.access;

import app.suanpan.collector.store.AccountStore;
import app.suanpan.collector.store.AccountStore.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who is signed in. A session ends twelve hours after it was last used, and after a week whatever happens. After five wrong passwords
 * nobody is believed to be whoever it was for half a minute, and for twice as long after each further one, up to an hour.
 */
public final class Sessions {
    /** How long a session holds at most. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_BROWSER = 200;

    private final AccountStore store;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random makes secrets; must be fit for them */
    public Sessions(AccountStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * From where somebody signs in, for the list of sessions.
     *
     * @param address of the network
     * @param browser as it calls itself
     */
    public record From(String address, String browser) {}

    /**
     * Signs somebody in, and returns the secret of the session.
     *
     * @throws RefusedException if name or password is wrong, without saying which, or after too many wrong ones
     */
    public String signIn(String name, String password, From from) {
        var now = clock.instant();
        var typed = name.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || typed.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            throw wrong();
        }
        var before = store.countWrong(typed, now, now.minus(FORGOTTEN), times -> now.plus(lock(times)));
        if (before.lockedUntil().isAfter(now)) {
            throw new RefusedException(
                    "locked",
                    "too many wrong passwords: try again in "
                            + Math.max(
                                    1,
                                    Duration.between(now, before.lockedUntil()).toSeconds()) + " seconds");
        }
        var account = store.account(typed);
        var kept = account.flatMap(it -> Optional.ofNullable(it.password()));
        if (kept.isEmpty()) {
            PasswordHash.tryNobodys(password);
            throw wrong();
        }
        if (!PasswordHash.matches(password, kept.get()) || account.get().blocked()) {
            throw wrong();
        }
        store.forgetWrong(typed);
        return begin(typed, "", from);
    }

    private static Duration lock(int times) {
        if (times < FREE_TRIES) {
            return Duration.ZERO;
        }
        var lock = FIRST_LOCK.multipliedBy(1L << Math.min(times - FREE_TRIES, 10));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private static RefusedException wrong() {
        return new RefusedException("password", "name or password is wrong");
    }

    /** Begins a session of somebody who has just chosen a password. */
    public String begin(String account, From from) {
        return begin(account, "", from);
    }

    /** Begins a session by a program's token, so that its owner may look at the page. */
    public String beginByToken(String token, From from) {
        var hash = Secrets.hash(token);
        if (store.token(hash).isEmpty()) {
            throw new RefusedException("token", "this link holds no more: ask for another one");
        }
        return begin("", hash, from);
    }

    private String begin(String account, String token, From from) {
        var secret = Secrets.make(random);
        var now = clock.instant();
        var browser = from.browser().length() > LONGEST_BROWSER
                ? from.browser().substring(0, LONGEST_BROWSER)
                : from.browser();
        store.begin(Secrets.hash(secret), account, token, now, now.plus(LONGEST), from.address(), browser);
        return secret;
    }

    /** Who has the session with this secret. What they are is looked up now, so that what was taken away is gone at once. */
    public Optional<Principal> of(String secret) {
        var hash = Secrets.hash(secret);
        var now = clock.instant();
        return store.signIn(hash)
                .filter(it -> Instant.parse(it.expiresAt()).isAfter(now)
                        && Instant.parse(it.seenAt()).plus(IDLE).isAfter(now))
                .flatMap(it -> {
                    if (Instant.parse(it.seenAt()).plus(NOTED).isBefore(now)) {
                        store.seen(hash, now);
                    }
                    return it.token().isEmpty()
                            ? store.account(it.account())
                                    .filter(account -> !account.blocked())
                                    .map(account -> new Principal(
                                            account.name(), Role.of(account.role()), account.stores(), hash))
                            : store.token(it.token())
                                    .map(token ->
                                            new Principal(token.name(), Role.of(token.role()), token.stores(), hash));
                });
    }

    /** Who has this token. */
    public Optional<Principal> ofToken(String token) {
        return store.token(Secrets.hash(token))
                .map(it -> new Principal(it.name(), Role.of(it.role()), it.stores(), null));
    }

    /** The sessions of everybody, the one seen last first. */
    public List<SignIn> list() {
        return store.signIns("");
    }

    /** The sessions of somebody, or of the token that they came in by, which may be called as somebody else is. */
    public List<SignIn> listOf(Principal who) {
        return Optional.ofNullable(who.session()).flatMap(store::signIn).stream()
                .flatMap(own -> store.signIns(own.account()).stream()
                        .filter(it ->
                                it.account().equals(own.account()) && it.token().equals(own.token())))
                .toList();
    }

    /** Ends a session, named by what its {@link Principal} says. */
    public void end(String session) {
        store.end(session);
    }
}
