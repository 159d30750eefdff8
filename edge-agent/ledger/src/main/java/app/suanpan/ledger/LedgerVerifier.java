package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.event.EventReading;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalChain;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Recomputes the chain, every derived row and every Z report from the journal, holds every signature against the keys that the
 * journal announces, asks whether whoever approved something was allowed to then, and says where they break. Reads only; may run beside a working store.
 */
public final class LedgerVerifier {
    private static final int MOST_FINDINGS = 100;

    /** The name under which the ledger stands beside the rows that are computed anew. */
    private static final String LEDGER = "ledger";

    private final List<String> findings = new ArrayList<>();
    private final SettlementCheck settlements = new SettlementCheck(this::find);
    private final SignatureCheck signatures;
    private final ApproverCheck approvers = new ApproverCheck(this::find);

    private LedgerVerifier(BiPredicate<String, String> earlierSignatures) {
        this.signatures = new SignatureCheck(this::find, earlierSignatures);
    }

    /**
     * What was found.
     *
     * @param events how many events were read
     * @param head the chain's hash at the end, hexadecimal
     * @param signatures how many signatures are good
     * @param keys the keys that the store signed with, each with since when
     * @param findings sentences, each naming a place; empty means that all agrees
     */
    public record Report(long events, String head, long signatures, List<SignedWith> keys, List<String> findings) {
        public Report {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A key of the store, and since when it signs with it.
     *
     * @param key its name
     * @param since the sequence of the event that announces it
     * @param at the box's clock then
     */
    public record SignedWith(String key, long since, Instant at) {}

    /**
     * Verifies a ledger file of which the store's keys are not at hand: signatures of an edition that announced none are left alone.
     *
     * @param file the ledger
     * @param more derivations of other rooms whose tables it holds
     */
    public static Report verify(Path file, List<Derivation> more) {
        return verify(file, more, (_, _) -> true);
    }

    /**
     * Verifies a ledger file.
     *
     * @param file the ledger
     * @param more derivations of other rooms whose tables it holds
     * @param earlierSignatures tells of a text and its signature whether the store made it, in an edition that announced no keys
     */
    public static Report verify(Path file, List<Derivation> more, BiPredicate<String, String> earlierSignatures) {
        LedgerVerifier verifier = new LedgerVerifier(earlierSignatures);
        List<Derivation> derivations = new ArrayList<>(Ledger.OWN_DERIVATIONS);
        derivations.addAll(more);
        try (Sqlite fresh = Sqlite.inMemory()) {
            fresh.attachReadOnly(file, LEDGER);
            verifier.checkFile(fresh);
            LedgerFile.createDerived(fresh, derivations);
            // One SQLite transaction, so that journal and rows are of the same moment while the store goes on selling.
            fresh.update("BEGIN");
            int edition = LedgerUpgrade.edition(fresh, LEDGER);
            Chain chain = verifier.checkChain(fresh, derivations, edition);
            // What a later edition than the ledger's keeps, it gets when it is next opened.
            derivations.stream()
                    .filter(derivation -> derivation.edition() <= edition)
                    .forEach(derivation -> derivation.tables().forEach(table -> verifier.compare(table, fresh)));
            verifier.checkReceiptNumbers(fresh);
            return verifier.report(chain.events, chain.hash.hex());
        } catch (SqliteException e) {
            verifier.find("The file cannot be read: " + e.getMessage());
            return verifier.report(0, "");
        }
    }

    private Report report(long events, String head) {
        return new Report(events, head, signatures.good(), signatures.keys(), findings);
    }

    private static final class Chain {
        private long events;
        private ChainHash hash = JournalChain.GENESIS;
    }

    private void checkFile(Sqlite db) {
        db.query("PRAGMA " + LEDGER + ".integrity_check(20)", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> find("SQLite: " + line));
    }

    private Chain checkChain(Sqlite fresh, List<Derivation> derivations, int edition) {
        Chain chain = new Chain();
        long lateThrough = edition < LedgerUpgrade.LATE_ROWS_SINCE ? 0 : LateRows.through(fresh, LEDGER);
        List<Derivation> prompt =
                derivations.stream().filter(rows -> !rows.isLate()).toList();
        fresh.forEach(
                "SELECT sequence, event_id, type, body, hash FROM " + LEDGER + ".journal ORDER BY sequence", row -> {
                    long sequence = row.getLong(1);
                    if (sequence != chain.events + 1) {
                        find("Event " + (chain.events + 1) + " is missing: the next one is " + sequence);
                    }
                    chain.events = sequence;
                    Bytes body = Bytes.of(row.getBytes(4));
                    ChainHash stored = ChainHash.of(row.getBytes(5));
                    if (!JournalChain.extend(chain.hash, body).equals(stored)) {
                        find("The chain breaks at event " + sequence + " (" + row.getString(3)
                                + "): its bytes, or the hash before it, were changed");
                    }
                    chain.hash = stored;
                    decode(row, sequence).ifPresent(event -> {
                        derive(sequence, event, fresh, sequence <= lateThrough ? derivations : prompt);
                        settlements.see(sequence, event);
                        signatures.see(sequence, event);
                        approvers.see(sequence, event);
                    });
                });
        return chain;
    }

    private Optional<JournalEvent> decode(ResultSet row, long sequence) throws SQLException {
        try {
            return switch (EventCodec.read(row.getBytes(4))) {
                case EventReading.Known known -> {
                    checkColumns(row, sequence, known.event());
                    yield Optional.of(known.event());
                }
                case EventReading.Newer newer -> {
                    find("Event " + sequence + " is of a newer edition than this program: it does not know "
                            + newer.what());
                    yield Optional.empty();
                }
            };
        } catch (UnreadableJsonException e) {
            find("Event " + sequence + " is not readable: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void checkColumns(ResultSet row, long sequence, JournalEvent event) {
        try {
            if (!event.header().id().toString().equals(row.getString(2))
                    || !event.getClass().getSimpleName().equals(row.getString(3))) {
                find("Event " + sequence + " stands under another id or type than its bytes say");
            }
        } catch (SQLException e) {
            throw new SqliteException("cannot read", e);
        }
    }

    private void derive(long sequence, JournalEvent event, Sqlite fresh, List<Derivation> derivations) {
        try {
            derivations.forEach(derivation -> derivation.apply(sequence, event, fresh));
        } catch (SqliteException e) {
            find("Event " + sequence + " contradicts an earlier one: " + e.getMessage());
        }
    }

    private void compare(String table, Sqlite db) {
        List<String> columns =
                db.query("SELECT name FROM pragma_table_info(?, 'main')", row -> row.getString(1), table);
        String all = String.join(", ", columns);
        String stored = "SELECT " + all + " FROM " + LEDGER + "." + table;
        String computed = "SELECT " + all + " FROM main." + table;
        String most = " LIMIT " + MOST_FINDINGS;
        db.query(stored + " EXCEPT " + computed + most, row -> line(row, columns))
                .forEach(row -> find("Table " + table + " has a row that no event says: " + row));
        db.query(computed + " EXCEPT " + stored + most, row -> line(row, columns))
                .forEach(row -> find("Table " + table + " lacks a row that the journal says: " + row));
    }

    private static String line(ResultSet row, List<String> columns) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns.size(); i++) {
            line.append(i == 1 ? "" : ", ")
                    .append(columns.get(i - 1))
                    .append('=')
                    .append(row.getString(i));
        }
        return line.toString();
    }

    /** Receipt numbers have no gap: the count of each workstation's receipts is its last number. */
    private void checkReceiptNumbers(Sqlite db) {
        db.forEach(
                "SELECT workstation, count(*), min(receipt_number), max(receipt_number) FROM " + LEDGER
                        + ".sale GROUP BY workstation",
                row -> {
                    if (row.getLong(3) != 1 || row.getLong(2) != row.getLong(4)) {
                        find("Receipt numbers of " + row.getString(1) + " have a gap: " + row.getLong(2)
                                + " receipts, numbered " + row.getLong(3) + " to " + row.getLong(4));
                    }
                });
    }

    private void find(String sentence) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(sentence);
        }
    }
}
