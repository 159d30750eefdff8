package app.suanpan.ledger.member;

import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.MemberCipher;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.member.Purpose;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
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
            "SELECT id, number, language, sealed, wrapped FROM member LEFT JOIN member_key ON member_key.member = id"
                    + " WHERE id NOT IN (SELECT member FROM member_erased) AND ";

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
    public static List<JournalEvent> joinedOfLate(Ledger ledger, long events) {
        return ledger
                .read(db -> db.query(
                        """
                        SELECT body FROM journal
                        WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM journal) - ? AND type IN (?, ?) ORDER BY sequence""",
                        row -> row.getBytes(1),
                        events,
                        MemberJoined.class.getSimpleName(),
                        LetterAnswered.class.getSimpleName()))
                .stream()
                .map(EventCodec::decode)
                .flatMap(Optional::stream)
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

    /**
     * How somebody became a member.
     *
     * @param at when
     * @param touchpoint as the journal says it
     */
    public record Joining(Instant at, String touchpoint) {}

    /** How a member joined; empty if it was not here. */
    public Optional<Joining> joining(UUID member) {
        return ledger.read(db -> db.queryOne(
                "SELECT joined_at, touchpoint FROM member WHERE id = ?",
                row -> new Joining(Instant.parse(row.getString(1)), row.getString(2)),
                member));
    }

    /** Whether the phone number of a member is known to be theirs, as far as it was said here. */
    public PhoneStanding standing(UUID member) {
        return ledger.read(db -> {
            if (db.number("SELECT count(*) FROM member_verified WHERE member = ?", member) > 0) {
                return PhoneStanding.VERIFIED;
            }
            return db.queryOne(
                            "SELECT joined_day, verify_by FROM member WHERE id = ? AND phone_hash IS NOT NULL",
                            row -> new PhoneStanding.Unverified(
                                    LocalDate.parse(row.getString(1)),
                                    Optional.ofNullable(row.getString(2)).map(LocalDate::parse)),
                            member)
                    .<PhoneStanding>map(it -> it)
                    .orElse(PhoneStanding.NO_NUMBER);
        });
    }

    /** Who joined here and should have come back with their phone number by this day, and did not as far as it was said here. */
    List<UUID> unverifiedBy(LocalDate day) {
        return ledger.read(db -> db.query("""
                        SELECT id FROM member WHERE verify_by <= ? AND id NOT IN (SELECT member FROM member_verified)
                        ORDER BY id""", row -> UUID.fromString(row.getString(1)), day.toString()));
    }

    /** Of whom there are rows though they joined elsewhere, and nothing here says that they are to be forgotten. */
    public Set<UUID> visitors() {
        return new HashSet<>(ledger.read(db -> db.query("""
                        SELECT member FROM member_verified UNION SELECT member FROM member_consent
                        UNION SELECT member FROM member_binding UNION SELECT member FROM member_binding_change
                        UNION SELECT member FROM guide_assist UNION SELECT member FROM member_card_printed
                        EXCEPT SELECT id FROM member EXCEPT SELECT member FROM member_erased""", row -> UUID.fromString(row.getString(1)))));
    }

    /** How many members there are. */
    public long size() {
        return ledger.read(
                db -> db.number("SELECT count(*) FROM member WHERE id NOT IN (SELECT member FROM member_erased)"));
    }

    /** Whether this member was erased, whether they had joined here or elsewhere. */
    public boolean isErased(UUID member) {
        return ledger.read(db -> db.number("SELECT count(*) FROM member_erased WHERE member = ?", member)) > 0;
    }

    /** Whether this was the number of a member who joined here and was erased. */
    public boolean isErased(long number) {
        return ledger.read(db -> db.number(
                        "SELECT count(*) FROM member JOIN member_erased ON member = id WHERE number = ?", number))
                > 0;
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

    /**
     * Writes that a member is erased, and destroys their key, in one SQLite transaction with whatever else the writer commits. What the table
     * of keys has ever shifted may stand in its pages still, so those who stay move to another one, and the pages of the old one are
     * overwritten.
     */
    public void erase(LedgerWriter writer, MemberErased event) {
        Sqlite rows = writer.rows();
        rows.overwriteWhatIsDeleted(true);
        try {
            writer.append(event);
            if (wrappedKey(event.member()).isPresent()) {
                rows.execute(
                        "CREATE TABLE member_key_kept (member TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID");
                rows.update(
                        "INSERT INTO member_key_kept SELECT member, wrapped FROM member_key WHERE member <> ? ORDER BY member",
                        event.member());
                rows.execute("DROP TABLE member_key; ALTER TABLE member_key_kept RENAME TO member_key");
            }
        } finally {
            rows.overwriteWhatIsDeleted(false);
        }
    }

    /** A member's key as it lies on the disk; empty if they have none here. */
    public Optional<byte[]> wrappedKey(UUID member) {
        return ledger.read(
                db -> db.queryOne("SELECT wrapped FROM member_key WHERE member = ?", row -> row.getBytes(1), member));
    }

    /** The decision that counts of a member about a purpose; empty if they were never asked here. */
    public Optional<Consent> consent(UUID member, Purpose purpose) {
        return ledger.read(db -> MemberDerivation.consent(member, purpose, db));
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
