package app.suanpan.ledger.member;

import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.MemberCipher;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.protocol.event.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The members of a ledger, found and opened with the store's keys. Everything is read on the ledger's own connection, so a
 * member who was committed a moment ago is found, and so is one inside the SQLite transaction that is under way.
 */
public final class MemberVault {
    private static final Logger log = LoggerFactory.getLogger(MemberVault.class);
    private static final String SELECT =
            "SELECT id, number, language, sealed, wrapped FROM member LEFT JOIN member_key ON member = id WHERE ";

    private final Ledger ledger;
    private final MemberKeys keys;
    private final MemberCipher cipher;

    public MemberVault(Ledger ledger, MemberKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
        this.cipher = keys.cipher();
    }

    /** Whether a ledger holds members' keys, which only the store's key in its key folder can open. */
    public static boolean holdsKeys(Ledger ledger) {
        return ledger.read(db -> db.queryOne("SELECT 1 FROM member_key LIMIT 1", row -> row.getInt(1)))
                .isPresent();
    }

    /** Who joined at this box, as far as it is among the last events of its journal, in their order. */
    public static List<MemberJoined> joinedOfLate(Ledger ledger, long events) {
        return ledger
                .read(db -> db.query("""
                        SELECT body FROM journal
                        WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM journal) - ? AND type = ? ORDER BY sequence""", row -> row.getBytes(1), events, MemberJoined.class.getSimpleName()))
                .stream()
                .map(EventCodec::decode)
                .flatMap(Optional::stream)
                .map(MemberJoined.class::cast)
                .toList();
    }

    public Optional<StoredMember> byId(UUID id) {
        return find("id = ?", id);
    }

    public Optional<StoredMember> byNumber(long number) {
        return find("number = ?", number);
    }

    public Optional<StoredMember> byPhone(Phone phone) {
        // Twins that met here have one answer everywhere: the one with the smallest id.
        return find("phone_hash = ? ORDER BY id LIMIT 1", keys.phoneHash(phone));
    }

    /** How many members there are. */
    public long size() {
        return ledger.read(db -> db.queryOne("SELECT count(*) FROM member", row -> row.getLong(1))
                .orElse(0L));
    }

    /**
     * Some members in the order of their ids, those without a name or phone left out. Rows are read with the ledger held, and
     * opened after it is free again: a sale never waits for a cipher.
     *
     * @param id only members after this one
     */
    List<StoredMember> after(UUID id, int most) {
        return ledger.read(db -> db.query("""
                        SELECT id, number, language, sealed, wrapped FROM member JOIN member_key ON member = id
                        WHERE id > ? AND sealed IS NOT NULL ORDER BY id LIMIT ?""", Row::of, id, most)).stream()
                .map(this::member)
                .toList();
    }

    /** Whose customer the member was decided to be, which may have ended since. */
    public Optional<Binding> binding(UUID member) {
        List<Instant> changes = ledger.read(db -> db.query(
                "SELECT at FROM member_binding_change WHERE member = ? ORDER BY sequence",
                row -> Instant.parse(row.getString(1)),
                member));
        return ledger.read(db -> db.queryOne(
                "SELECT guide, bound_at, protected_until, expires_at FROM member_binding WHERE member = ?",
                row -> new Binding(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        instant(row.getString(3)),
                        instant(row.getString(4)),
                        changes),
                member));
    }

    /** The purposes that the member has granted and not withdrawn. */
    public Set<Purpose> granted(UUID member) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        purposes.addAll(ledger.read(db -> db.query(
                "SELECT purpose FROM member_consent WHERE member = ? AND granted = 1",
                row -> Purpose.valueOf(row.getString(1)),
                member)));
        return purposes;
    }

    /** A member number that nobody here has. Random, so that it does not tell how many members there are. */
    public long freeNumber(RandomGenerator random) {
        long number;
        do {
            number = random.nextLong(MemberNumber.FIRST, MemberNumber.LAST + 1);
        } while (isTaken(number));
        return number;
    }

    /** Writes a member and their key in one SQLite transaction with whatever else the writer commits. */
    public void add(LedgerWriter writer, NewMember member) {
        member.wrappedKey()
                .ifPresent(wrapped -> writer.rows()
                        .update(
                                "INSERT INTO member_key (member, wrapped) VALUES (?, ?)",
                                member.event().member(),
                                wrapped));
        writer.append(member.event());
    }

    private boolean isTaken(long number) {
        return ledger.read(db -> db.queryOne("SELECT 1 FROM member WHERE number = ?", row -> row.getInt(1), number))
                .isPresent();
    }

    private Optional<StoredMember> find(String condition, Object key) {
        return ledger.read(db -> db.queryOne(SELECT + condition, Row::of, key)).map(this::member);
    }

    private StoredMember member(Row row) {
        return new StoredMember(row.id(), row.number(), open(row.id(), row.sealed(), row.wrapped()), row.language());
    }

    /** A member as they lie on the disk. */
    private record Row(
            UUID id, long number, String language, @Nullable String sealed, byte @Nullable [] wrapped) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    UUID.fromString(row.getString(1)),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(5));
        }
    }

    /** A member whose data cannot be opened is still a member: the sale goes on, without a name. */
    private PersonalData open(UUID id, @Nullable String sealed, byte @Nullable [] wrapped) {
        if (sealed == null || wrapped == null) {
            return PersonalData.NONE;
        }
        try {
            return PersonalData.fromBytes(
                    cipher.open(id, wrapped, Base64.getDecoder().decode(sealed)));
        } catch (IllegalArgumentException e) {
            log.warn("member cannot be read with this store's key: member={} cause={}", id, e.getMessage());
            return PersonalData.NONE;
        }
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}
