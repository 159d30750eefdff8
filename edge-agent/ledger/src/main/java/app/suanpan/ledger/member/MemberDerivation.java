package app.suanpan.ledger.member;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Consent;
import app.suanpan.ledger.Derivation;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members, their consents and their guides, as rows. */
public final class MemberDerivation implements Derivation {

    /** Keeps nothing of its own: all it knows is in the event and in the tables. */
    public MemberDerivation() {}

    @Override
    public String script() {
        return "members-1.sql";
    }

    @Override
    public List<String> tables() {
        return List.of("member", "member_consent", "member_binding", "member_binding_change", "guide_assist");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case MemberJoined joined -> join(sequence, joined, sqlite);
            case BindingDecided decided -> bind(sequence, decided, sqlite);
            default -> {
                // Other events say nothing about who is a member.
            }
        }
    }

    private static void join(long sequence, MemberJoined joined, Sqlite sqlite) {
        sqlite.update(
                """
                INSERT INTO member (id, number, phone_hash, sealed, language, touchpoint, store, joined_at, sequence)
                VALUES (?,?,?,?,?,?,?,?,?)""",
                joined.member(),
                joined.number(),
                joined.phoneHash(),
                joined.sealed(),
                joined.language(),
                joined.touchpoint(),
                joined.header().store(),
                joined.header().at().toString(),
                sequence);
        for (Consent consent : joined.consents()) {
            sqlite.update(
                    """
                    INSERT INTO member_consent (member, purpose, granted, text_version, text_hash, language, method, at)
                    VALUES (?,?,?,?,?,?,?,?)
                    ON CONFLICT (member, purpose) DO UPDATE SET granted = excluded.granted,
                        text_version = excluded.text_version, text_hash = excluded.text_hash,
                        language = excluded.language, method = excluded.method, at = excluded.at""",
                    joined.member(),
                    consent.purpose().name(),
                    consent.granted() ? 1 : 0,
                    consent.textVersion(),
                    consent.textHash(),
                    consent.language(),
                    consent.method(),
                    consent.at().toString());
        }
    }

    private static void bind(long sequence, BindingDecided decided, Sqlite sqlite) {
        String at = decided.effectiveAt().toString();
        switch (decided.decision()) {
            case BIND, SUPERSEDE -> {
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

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
