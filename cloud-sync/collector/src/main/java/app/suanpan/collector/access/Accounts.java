package app.suanpan.collector.access;

import app.suanpan.collector.store.AccountStore;
import app.suanpan.collector.store.AccountStore.Account;
import app.suanpan.collector.store.AccountStore.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and which programs may ask. Passwords are chosen by a link that works once, so that nobody ever types another's. */
public final class Accounts {
    /** How long a link holds. */
    public static final Duration LINK = Duration.ofHours(24);

    /** The shortest password: length is what makes trying hopeless. */
    public static final int LEAST = 10;

    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    /** A store's id, or tenant/id where two tenants have a store of that id. */
    private static final Pattern STORE = Pattern.compile("([A-Za-z0-9._-]{1,64}/)?[A-Za-z0-9._-]{1,64}");

    private final AccountStore store;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random makes secrets; must be fit for them */
    public Accounts(AccountStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Adds somebody, and returns the key of the link by which they choose a password.
     *
     * @param stores to which they are limited; null for all
     * @throws RefusedException if the name is taken, or not one
     */
    public String add(String name, Role role, @Nullable List<String> stores) {
        var checked = name(name);
        if (!store.add(checked, role.word(), stores(stores), clock.instant())) {
            throw new RefusedException("name", "there is somebody called " + checked + " already");
        }
        return invite(checked);
    }

    /** Changes what somebody may see, from the next question on. */
    public void allow(String name, Role role, @Nullable List<String> stores) {
        known(store.allow(name(name), role.word(), stores(stores)), name);
    }

    /** Changes somebody's role, from the next question on; the stores to which they are limited stay. */
    public void allow(String name, Role role) {
        known(store.allow(name(name), role.word()), name);
    }

    /** Returns the key of a new link by which somebody chooses another password. The one they have holds until then. */
    public String reset(String name) {
        return invite(account(name).name());
    }

    /** Lets somebody in no more, and ends their sessions and links; or lets them in again. */
    public void block(String name, boolean blocked) {
        var checked = account(name).name();
        store.setBlocked(checked, blocked);
        if (blocked) {
            store.endAll(checked, "");
            store.uninvite(checked);
        } else {
            store.forgetWrong(checked);
        }
    }

    /** Removes somebody. */
    public void remove(String name) {
        known(store.remove(name(name)), name);
    }

    /** Everybody who may sign in, by name. */
    public List<Account> all() {
        return store.accounts();
    }

    /** Returns the key of the link that makes the first administrator; empty if somebody can sign in already. */
    public Optional<String> setUp() {
        return store.accounts().isEmpty() ? Optional.of(invite("")) : Optional.empty();
    }

    /** Whose link it is, an empty name for the first administrator; empty if it was used, is too old, or never was one. */
    public Optional<String> invited(String key) {
        return store.invited(Secrets.hash(key), clock.instant());
    }

    /**
     * Takes a link, and sets the password that somebody chose.
     *
     * @param name of the first administrator; of no importance otherwise
     * @return the name
     * @throws RefusedException if the link does not hold, or the password is too short
     */
    public String accept(String key, String name, String password) {
        var whose = invited(key).orElseThrow(Accounts::usedUp);
        var account = name(whose.isEmpty() ? name : whose);
        if (store.account(account).filter(it -> it.blocked()).isPresent()) {
            throw usedUp();
        }
        check(password, account);
        var hash = PasswordHash.of(password, random);
        if (!store.take(Secrets.hash(key))) {
            throw usedUp();
        }
        if (whose.isEmpty()
                && !(store.accounts().isEmpty() && store.add(account, Role.ADMIN.word(), null, clock.instant()))) {
            throw usedUp();
        }
        store.setPassword(account, hash);
        store.forgetWrong(account);
        store.endAll(account, "");
        return account;
    }

    /**
     * Adds a token for a program, and returns it: it is not told again.
     *
     * @throws RefusedException if the name is taken, or not one
     */
    public String addToken(String name, Role role, @Nullable List<String> stores) {
        var token = Secrets.make(random);
        if (!keepToken(name, token, role, stores)) {
            throw new RefusedException("name", "there is a token called " + name(name) + " already");
        }
        return token;
    }

    /** Sees to it that a token that exists already is known; false if its name is another's. */
    public boolean keepToken(String name, String token, Role role, @Nullable List<String> stores) {
        var hash = Secrets.hash(token);
        return store.add(new Token(
                        hash,
                        name(name),
                        role.word(),
                        stores(stores),
                        clock.instant().toString()))
                || store.token(hash).isPresent();
    }

    /** All tokens, by name; what they are is not known here. */
    public List<Token> tokens() {
        return store.tokens();
    }

    /** Removes a token. */
    public void removeToken(String name) {
        if (!store.removeToken(name(name))) {
            throw new RefusedException("unknown", "there is no token called " + name);
        }
    }

    private String invite(String account) {
        var key = Secrets.make(random);
        store.invite(Secrets.hash(key), account, clock.instant().plus(LINK));
        return key;
    }

    private Account account(String name) {
        return store.account(name(name)).orElseThrow(() -> unknown(name));
    }

    private static void known(boolean known, String name) {
        if (!known) {
            throw unknown(name);
        }
    }

    private static RefusedException unknown(String name) {
        return new RefusedException("unknown", "there is nobody called " + name);
    }

    private static RefusedException usedUp() {
        return new RefusedException("link", "this link was used already, or is too old: ask for another one");
    }

    private static String name(String name) {
        var small = name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(small).matches()) {
            throw new RefusedException("name", "a name has 1 to 64 letters, digits, dots, hyphens, underscores and @");
        }
        return small;
    }

    private static @Nullable List<String> stores(@Nullable List<String> stores) {
        if (stores != null
                && (stores.isEmpty()
                        || stores.stream().anyMatch(it -> !STORE.matcher(it).matches()))) {
            throw new RefusedException(
                    "store",
                    "a store's id has letters, digits, dots, hyphens and underscores; a tenant and a slash may stand before it");
        }
        return stores;
    }

    private static void check(String password, String name) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw new RefusedException("password", "a password has at least " + LEAST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(name)
                || password.chars().distinct().count() < 4) {
            throw new RefusedException("password", "this password is guessed too easily");
        }
    }
}
