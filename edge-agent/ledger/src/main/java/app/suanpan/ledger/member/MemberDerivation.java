package app.suanpan.ledger.member;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Derivation;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members, their consents and their guides, as rows. Of whom was erased nothing follows any more, whatever is said of them. */
public final class MemberDerivation implements Derivation {

    /** Keeps nothing of its own: all it knows is in the event and in the tables. */
    public MemberDerivation() {}

    @Override
    public String script() {
        return "members-1.sql";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "member",
                "member_verified",
                "member_consent",
                "member_binding",
                "member_binding_change",
                "guide_assist",
                "member_erased");
    }

    @Override
    public int edition() {
        return 23;
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case MemberJoined joined -> {
                join(sequence, joined, sqlite);
                forgetIfErased(joined.member(), sqlite);
            }
            case BindingDecided decided -> {
                bind(sequence, decided, sqlite);
                forgetIfErased(decided.member(), sqlite);
            }
            case ConsentDecided decided -> {
                decide(decided.member(), decided.consent(), sqlite);
                forgetIfErased(decided.member(), sqlite);
            }
            case PhoneVerified verified -> {
                sqlite.update(
                        "INSERT OR IGNORE INTO member_verified (member, sequence) VALUES (?,?)",
                        verified.member(),
                        sequence);
                forgetIfErased(verified.member(), sqlite);
            }
            case MemberErased erased -> {
                sqlite.update(
                        "INSERT OR IGNORE INTO member_erased (member, reason, at, sequence) VALUES (?,?,?,?)",
                        erased.member(),
                        erased.reason().name(),
                        erased.header().at().toString(),
                        sequence);
                forgetIfErased(erased.member(), sqlite);
            }
            default -> {
                // Other events say nothing about who is a member.
            }
        }
    }

    /** A late word about somebody who was erased, such as another screen's, brings nothing of them back. */
    private static void forgetIfErased(UUID member, Sqlite sqlite) {
        if (sqlite.number("SELECT count(*) FROM member_erased WHERE member = ?", member) == 0) {
            return;
        }
        sqlite.update(
                "UPDATE member SET phone_hash = NULL, sealed = NULL, language = '', verify_by = NULL WHERE id = ?",
                member);
        List.of("member_verified", "member_consent", "member_binding", "member_binding_change", "guide_assist")
                .forEach(table -> sqlite.update("DELETE FROM " + table + " WHERE member = ?", member));
    }

    /** The decision that counts of a member about a purpose; empty if there was none. */
    static Optional<Consent> consent(UUID member, Purpose purpose, Sqlite sqlite) {
        return sqlite.queryOne(
                """
                SELECT granted, text_version, text_hash, language, method, at FROM member_consent
                WHERE member = ? AND purpose = ?""",
                row -> new Consent(
                        purpose,
                        row.getInt(1) == 1,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Instant.parse(row.getString(6))),
                member,
                purpose.name());
    }

    private static void join(long sequence, MemberJoined joined, Sqlite sqlite) {
        sqlite.update(
                """
                INSERT INTO member (id, number, phone_hash, sealed, language, touchpoint, store, joined_at, joined_day,
                    verify_by, sequence)
                VALUES (?,?,?,?,?,?,?,?,?,?,?)""",
                joined.member(),
                joined.number(),
                joined.phoneHash(),
                joined.sealed(),
                joined.language(),
                joined.touchpoint(),
                joined.header().store(),
                joined.header().at().toString(),
                joined.header().businessDay().toString(),
                text(joined.verifyBy()),
                sequence);
        joined.consents().forEach(consent -> decide(joined.member(), consent, sqlite));
    }

    /** Times are compared as times: as texts, a whole second would come behind its fractions. */
    private static void decide(UUID member, Consent said, Sqlite sqlite) {
        Consent consent = consent(member, said.purpose(), sqlite)
                .map(known -> Consent.later(known, said))
                .orElse(said);
        sqlite.update(
                """
                INSERT OR REPLACE INTO member_consent
                    (member, purpose, granted, text_version, text_hash, language, method, at)
                VALUES (?,?,?,?,?,?,?,?)""",
                member,
                consent.purpose().name(),
                consent.granted() ? 1 : 0,
                consent.textVersion(),
                consent.textHash(),
                consent.language(),
                consent.method(),
                consent.at().toString());
    }

    private static void bind(long sequence, BindingDecided decided, Sqlite sqlite) {
        String at = decided.effectiveAt().toString();
        switch (decided.decision()) {
            case BIND, SUPERSEDE, END -> {
                sqlite.update(
                        """
                        INSERT INTO member_binding (member, guide, bound_at, protected_until, expires_at)
                        VALUES (?,?,?,?,?)
                        ON CONFLICT (member) DO UPDATE SET guide = excluded.guide, bound_at = excluded.bound_at,
                            protected_until = excluded.protected_until, expires_at = excluded.expires_at""",
                        decided.member(),
                        decided.guide(),
                        at,
                        text(decided.protectedUntil()),
                        text(decided.expiresAt()));
                if (decided.changedFrom() != null) {
                    sqlite.update("""
                            INSERT INTO member_binding_change (sequence, member, from_guide, to_guide, at)
                            VALUES (?,?,?,?,?)""", sequence, decided.member(), decided.changedFrom(), decided.guide(), at);
                }
            }
            case REFRESH ->
                sqlite.update(
                        "UPDATE member_binding SET expires_at = ? WHERE member = ?",
                        text(decided.expiresAt()),
                        decided.member());
            case REJECT ->
                sqlite.update(
                        "INSERT INTO guide_assist (sequence, member, guide, reason, at) VALUES (?,?,?,?,?)",
                        sequence,
                        decided.member(),
                        decided.guide(),
                        String.valueOf(decided.reason()),
                        at);
        }
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
