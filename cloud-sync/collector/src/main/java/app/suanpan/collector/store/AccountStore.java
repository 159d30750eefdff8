package app.suanpan.collector.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Accounts, sessions and tokens in the database. It keeps hashes, and decides nothing. */
public final class AccountStore implements AutoCloseable {
    /**
     * Somebody who may sign in.
     *
     * @param name as typed, in small letters
     * @param role a word
     * @param stores to which they are limited; null for all
     * @param password its hash; null before one was chosen
     */
    public record Account(
            String name,
            String role,
            @Nullable List<String> stores,
            @Nullable String password,
            boolean blocked,
            String madeAt) {}

    /** A token of a program; see {@link Account}. */
    public record Token(
            String hash, String name, String role, @Nullable List<String> stores, String madeAt) {}

    /**
     * A session.
     *
     * @param account whose it is; empty for a token's
     * @param token the hash of the token by which it was opened; empty for a person's
     */
    public record SignIn(
            String hash,
            String account,
            String token,
            String madeAt,
            String seenAt,
            String expiresAt,
            String address,
            String browser) {}

    /** Wrong passwords in succession. */
    public record Wrong(int times, Instant lockedUntil) {}

    private static final String ACCOUNT = "SELECT name, role, stores, password, blocked, made_at FROM account";
    private static final String SIGN_IN =
            "SELECT hash, account, token, made_at, seen_at, expires_at, address, browser FROM sign_in";

    private final Readers readers;
    private final Readers writers;

    private AccountStore(Supplier<Sql> reader, Supplier<Sql> writer) {
        this.readers = new Readers(reader);
        this.writers = new Readers(writer);
    }

    /** Opens a database, created or brought up to date where needed. */
    public static AccountStore open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new AccountStore(() -> Sql.openReadOnly(database), () -> Sql.open(database));
    }

    // --- accounts ---

    /** Returns an account by its name. */
    public Optional<Account> account(String name) {
        return readers.ask(db -> db.queryOne(ACCOUNT + " WHERE name = ?", AccountStore::account, name));
    }

    /** Returns every account, by name. */
    public List<Account> accounts() {
        return readers.ask(db -> db.query(ACCOUNT + " ORDER BY {sorted name}", AccountStore::account));
    }

    /** Adds an account without a password; false if the name is taken. */
    public boolean add(String name, String role, @Nullable List<String> stores, Instant now) {
        return change(
                "INSERT INTO account (name, role, stores, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                name,
                role,
                joined(stores),
                Times.text(now));
    }

    /** Changes what somebody may see; false if there is no such name. */
    public boolean allow(String name, String role, @Nullable List<String> stores) {
        return change("UPDATE account SET role = ?, stores = ? WHERE name = ?", role, joined(stores), name);
    }

    /** Changes what somebody is, and not of which stores; false if there is no such name. */
    public boolean allow(String name, String role) {
        return change("UPDATE account SET role = ? WHERE name = ?", role, name);
    }

    /** Keeps the hash of a password; false if there is no such name. */
    public boolean setPassword(String name, String hash) {
        return change("UPDATE account SET password = ? WHERE name = ?", hash, name);
    }

    /** Blocks an account, or no longer; false if there is no such name. */
    public boolean setBlocked(String name, boolean blocked) {
        return change("UPDATE account SET blocked = ? WHERE name = ?", blocked ? 1 : 0, name);
    }

    /** Removes an account with its sessions and links; false if there is no such name. */
    public boolean remove(String name) {
        return writing(db -> {
            db.update("DELETE FROM sign_in WHERE account = ?", name);
            db.update("DELETE FROM invitation WHERE account = ?", name);
            return db.update("DELETE FROM account WHERE name = ?", name) == 1;
        });
    }

    // --- links ---

    /** Puts a link in the place of all that the account had. */
    public void invite(String hash, String account, Instant expires) {
        writing(db -> {
            db.update("DELETE FROM invitation WHERE account = ?", account);
            return db.update(
                    "INSERT INTO invitation (hash, account, expires_at) VALUES (?, ?, ?)",
                    hash,
                    account,
                    Times.text(expires));
        });
    }

    /** Takes back all links of an account. */
    public void uninvite(String account) {
        change("DELETE FROM invitation WHERE account = ?", account);
    }

    /** Whose link it is, as long as it holds; an empty name for the first administrator. */
    public Optional<String> invited(String hash, Instant now) {
        return readers.ask(db -> db.queryOne(
                "SELECT account FROM invitation WHERE hash = ? AND expires_at > ?",
                row -> row.getString(1),
                hash,
                Times.text(now)));
    }

    /** Takes a link; false if somebody else was quicker. */
    public boolean take(String hash) {
        return change("DELETE FROM invitation WHERE hash = ?", hash);
    }

    // --- wrong passwords ---

    /** Counts one more wrong password before it is tried, so that many at once are many; returns what it was before. */
    public Wrong countWrong(String name, Instant now, Instant forgotten, Function<Integer, Instant> lockedUntil) {
        return writing(db -> {
            db.update("DELETE FROM wrong_password WHERE last_at < ?", Times.text(forgotten));
            var before = db.queryOne(
                            "SELECT times, locked_until FROM wrong_password WHERE name = ?",
                            row -> new Wrong(row.getInt(1), Instant.parse(row.getString(2))),
                            name)
                    .orElse(new Wrong(0, Instant.EPOCH));
            if (!before.lockedUntil().isAfter(now)) {
                db.update(
                        """
                        INSERT INTO wrong_password (name, times, last_at, locked_until) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET times = wrong_password.times + 1, last_at = excluded.last_at,
                                                         locked_until = excluded.locked_until""",
                        name,
                        before.times() + 1,
                        Times.text(now),
                        Times.text(lockedUntil.apply(before.times() + 1)));
            }
            return before;
        });
    }

    /** Forgets wrong passwords, after a right one. */
    public void forgetWrong(String name) {
        change("DELETE FROM wrong_password WHERE name = ?", name);
    }

    // --- sessions ---

    /** Begins a session, and throws away those that are over. */
    public void begin(
            String hash, String account, String token, Instant now, Instant expires, String address, String browser) {
        writing(db -> {
            db.update("DELETE FROM sign_in WHERE expires_at < ?", Times.text(now));
            return db.update(
                    """
                    INSERT INTO sign_in (hash, account, token, made_at, seen_at, expires_at, address, browser)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", hash, account, token, Times.text(now), Times.text(now), Times.text(expires), address, browser);
        });
    }

    /** Returns a session by the hash of its secret. */
    public Optional<SignIn> signIn(String hash) {
        return readers.ask(db -> db.queryOne(SIGN_IN + " WHERE hash = ?", AccountStore::signIn, hash));
    }

    /** The sessions of an account; of everybody for an empty name. */
    public List<SignIn> signIns(String account) {
        var where = account.isEmpty() ? new Where() : new Where().and("account = ?", account);
        return readers.ask(db -> db.query(
                SIGN_IN + where.sql() + " ORDER BY seen_at DESC LIMIT 500", AccountStore::signIn, where.values()));
    }

    /** Notes that a session was used. */
    public void seen(String hash, Instant now) {
        change("UPDATE sign_in SET seen_at = ? WHERE hash = ?", Times.text(now), hash);
    }

    /** Ends a session; false if there is none. */
    public boolean end(String hash) {
        return change("DELETE FROM sign_in WHERE hash = ?", hash);
    }

    /** Ends the sessions of an account, but for one. */
    public void endAll(String account, String but) {
        change("DELETE FROM sign_in WHERE account = ? AND hash <> ?", account, but);
    }

    // --- tokens ---

    /** Adds a token; false if the name is taken by another. */
    public boolean add(Token token) {
        return change(
                "INSERT INTO api_token (hash, name, role, stores, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                token.hash(),
                token.name(),
                token.role(),
                joined(token.stores()),
                token.madeAt());
    }

    /** Returns a token by its hash. */
    public Optional<Token> token(String hash) {
        return readers.ask(db -> db.queryOne(
                "SELECT hash, name, role, stores, made_at FROM api_token WHERE hash = ?", AccountStore::token, hash));
    }

    /** Returns every token, by name. */
    public List<Token> tokens() {
        return readers.ask(db -> db.query(
                "SELECT hash, name, role, stores, made_at FROM api_token ORDER BY {sorted name}", AccountStore::token));
    }

    /** Removes a token with the sessions that it opened. */
    public boolean removeToken(String name) {
        return writing(db -> {
            db.update("DELETE FROM sign_in WHERE token IN (SELECT hash FROM api_token WHERE name = ?)", name);
            return db.update("DELETE FROM api_token WHERE name = ?", name) == 1;
        });
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private boolean change(String statement, @Nullable Object... values) {
        return writing(db -> db.update(statement, values)) > 0;
    }

    private <T> T writing(Function<Sql, T> change) {
        return writers.ask(db -> {
            var answer = change.apply(db);
            db.commit();
            return answer;
        });
    }

    private static @Nullable String joined(@Nullable List<String> stores) {
        return stores == null ? null : String.join("\n", stores);
    }

    private static @Nullable List<String> stores(@Nullable String joined) {
        return joined == null
                ? null
                : joined.lines().filter(it -> !it.isEmpty()).toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                stores(row.getString(3)),
                row.getString(4),
                row.getInt(5) != 0,
                row.getString(6));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1), row.getString(2), row.getString(3), stores(row.getString(4)), row.getString(5));
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        return new SignIn(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
