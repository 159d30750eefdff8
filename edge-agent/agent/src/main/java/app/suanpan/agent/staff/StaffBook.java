package app.suanpan.agent.staff;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.journal.StaffChanged.Through;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of a running store: those of {@code staff.json}, and the operators of {@code store.json} that are not in it yet, who
 * have the role {@link RoleFile#DEFAULT_ROLE} and no PIN. What the command line changes holds a second later.
 */
public final class StaffBook implements Staff {
    private static final Logger log = LoggerFactory.getLogger(StaffBook.class);

    /** How long what was read of the file is believed without looking. */
    private static final long BELIEVED = TimeUnit.SECONDS.toNanos(1);

    private final List<Operator> listed;
    private final Map<String, Role> roles;
    private final boolean ownRoles;
    private final StaffFile file;
    private final StaffKey key;
    private final ApprovalSigner signer;
    private final EntrySeals seals;
    private final CredentialCheck credentials;
    private final Duration idleBeforeLock;
    private volatile @Nullable Runnable journal;
    private Map<String, Person> people = Map.of();
    private boolean hasPeople;
    private StaffFile.Mark read = StaffFile.Mark.ABSENT;
    private long lookedAt;

    private StaffBook(Path folder, AgentConfig config, SecureRandom random) {
        this.listed = config.operators();
        this.roles = RoleFile.load(folder, config.store().currency());
        this.ownRoles = Files.exists(folder.resolve(RoleFile.NAME));
        this.idleBeforeLock = config.idleBeforeLock();
        this.file = new StaffFile(folder);
        this.key = StaffKey.readOrMake(folder, random);
        this.seals = new EntrySeals(key);
        this.signer = new ApprovalSigner(new ApprovalKeys(folder, random));
        this.credentials = new CredentialCheck(key, random);
        reload();
    }

    /**
     * Opens the book of a store.
     *
     * @throws ConfigException if {@code staff.json}, {@code roles.json} or the key is not right, with a sentence that says what
     */
    public static StaffBook open(Path folder, AgentConfig config) {
        return new StaffBook(folder, config, new SecureRandom());
    }

    /** Everybody, those who may not sign on any more too. */
    public synchronized List<Person> everybody() {
        lookAgain();
        return List.copyOf(people.values());
    }

    /** What should not stay as it is, in a sentence; empty if nothing. */
    public synchronized Optional<String> concern() {
        lookAgain();
        if (!hasPeople) {
            return Optional.of(
                    "Nobody is asked for a PIN here: set the people of this store up with `suanpan operator`.");
        }
        List<Person> vouching = people.values().stream()
                .filter(person -> !person.disabled())
                .filter(person -> roles.get(person.role()).grants().containsKey(Permission.PIN_OF_OTHERS))
                .toList();
        if (vouching.isEmpty()) {
            return Optional.of("Nobody of this store may vouch for a first PIN: use `suanpan operator pin`.");
        }
        return vouching.stream().allMatch(person -> person.pin() == null)
                ? Optional.of(
                        "Nobody who may vouch for others has a PIN yet, so whoever comes first can choose theirs: use"
                                + " `suanpan operator pin`.")
                : Optional.empty();
    }

    /** The roles of the store by id. */
    public Map<String, Role> roles() {
        return roles;
    }

    @Override
    public synchronized List<Operator> operators() {
        lookAgain();
        return people.values().stream()
                .filter(person -> !person.disabled())
                .map(Person::operator)
                .toList();
    }

    @Override
    public Role roleOf(String operatorId) {
        return person(operatorId).map(person -> roles.get(person.role())).orElse(Role.NOTHING);
    }

    /** From the first person in {@code staff.json} on: a store of an earlier edition goes on as it was until somebody sets it up. */
    @Override
    public synchronized boolean asksForProof() {
        lookAgain();
        return hasPeople;
    }

    @Override
    public Duration idleBeforeLock() {
        return idleBeforeLock;
    }

    @Override
    public boolean hasPin(String operatorId) {
        return person(operatorId).filter(person -> person.pin() != null).isPresent();
    }

    @Override
    public Proof prove(Credential credential) {
        return switch (credential) {
            case Credential.Pin pin -> credentials.pin(pin, person(pin.operator()));
            case Credential.Badge badge -> credentials.badge(badge, this::everybody);
        };
    }

    @Override
    public String verifierOf(String pin) {
        return credentials.verifierOf(pin);
    }

    @Override
    public Seal seal(String text) {
        return signer.seal(text);
    }

    /** What approvals are signed by. */
    ApprovalSigner signer() {
        return signer;
    }

    /**
     * Makes another key to sign approvals with, and returns its name. A store that is running announces it and signs with it a moment
     * later, any other when it is started next.
     *
     * @throws IOException if it could not be kept; then nothing has changed
     */
    public String makeApprovalKey() throws IOException {
        return signer.make().name();
    }

    /** Whether this store signed a text in an edition of this program that announced no keys. */
    public boolean signedBefore(String text, String signature) {
        return StaffKey.same(signature, key.approvalSignature(text));
    }

    /** Whether the roles are the store's own, and not those we ship. */
    boolean hasOwnRoles() {
        return ownRoles;
    }

    /** What a badge of somebody says; empty if there is none that is valid. */
    public Optional<String> badgeOf(String operator) {
        return person(operator).filter(person -> person.badge() > 0).map(credentials::badgeOf);
    }

    /**
     * Keeps what is left of a PIN.
     *
     * @throws IOException if the file cannot be written; then nothing has changed
     */
    public void keepPin(String operator, @Nullable String verifier) throws IOException {
        change(operator, person -> person.withPin(verifier));
    }

    /** Adds somebody, or says that there is one of this id. */
    public boolean add(String id, String name, String role) throws IOException {
        if (everybody().stream().anyMatch(person -> person.id().equals(id))) {
            return false;
        }
        requireRole(role);
        write(all -> {
            List<Person> more = new ArrayList<>(all);
            more.add(new Person(id, name, role, nextNumber(all), 0, null, false, null));
            return more;
        });
        return true;
    }

    /** Gives somebody a role. */
    public void giveRole(String operator, String role) throws IOException {
        requireRole(role);
        change(operator, person -> person.withRole(role));
    }

    /** Gives somebody a badge; one they had before is worth nothing from then on. */
    public void giveBadge(String operator) throws IOException {
        change(operator, person -> person.withBadge(person.badge() % 0xFFFF + 1));
    }

    /** Lets somebody in no more, or again. */
    public void disable(String operator, boolean disabled) throws IOException {
        change(operator, person -> person.disabled(disabled));
    }

    private void requireRole(String role) {
        if (!roles.containsKey(role)) {
            throw new ConfigException("There is no role " + role + "; there are " + String.join(", ", roles.keySet()));
        }
    }

    private interface Change {
        Person of(Person person);
    }

    private void change(String operator, Change change) throws IOException {
        write(all -> {
            List<Person> changed = new ArrayList<>(all);
            int at = indexOf(changed, operator);
            if (at < 0) {
                Operator known = listed.stream()
                        .filter(candidate -> candidate.id().equals(operator))
                        .findFirst()
                        .orElseThrow(() -> new ConfigException("There is nobody with the id " + operator));
                changed.add(fromStore(known, nextNumber(all)));
                at = changed.size() - 1;
            }
            changed.set(at, change.of(changed.get(at)));
            return changed;
        });
    }

    private static int indexOf(List<Person> people, String operator) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).id().equals(operator)) {
                return i;
            }
        }
        return -1;
    }

    /** Not under this book's lock: what was written may have to go through the journal before it holds. */
    private void write(UnaryOperator<List<Person>> change) throws IOException {
        file.change(all -> change.apply(all).stream().map(this::traced).toList());
        Runnable first = journal;
        if (first == null) {
            reload();
        } else {
            first.run();
        }
    }

    /** What has just been changed says by what: the store itself writes only what was chosen at a checkout. */
    private Person traced(Person person) {
        return journal == null
                ? seals.traced(person, Through.COMMAND, System.getProperty("user.name", ""))
                : seals.traced(person, Through.CHECKOUT, "");
    }

    /** Tells by what entries were written. */
    EntrySeals seals() {
        return seals;
    }

    /**
     * From now on what changes in the file holds only once it was {@linkplain #adopt adopted}.
     *
     * @param written run after this book has changed the file itself
     */
    void governedBy(Runnable written) {
        journal = written;
    }

    /** The people as they stand in the file now, whether they hold or not. */
    StaffList listed() {
        StaffFile.Mark mark = file.mark();
        List<Person> kept = file.read();
        Map<String, Person> all = new LinkedHashMap<>();
        // The number of somebody who is not in the file yet is never on a badge.
        listed.forEach(operator -> all.put(operator.id(), fromStore(operator, Long.MAX_VALUE)));
        for (Person person : kept) {
            requireRole(person.role());
            all.put(person.id(), person);
        }
        return new StaffList(mark, all, !kept.isEmpty());
    }

    /** Whether the file is another than the one that holds. */
    synchronized boolean hasChanged() {
        return !file.mark().equals(read);
    }

    /** The people who hold now. */
    synchronized StaffList current() {
        return new StaffList(read, people, hasPeople);
    }

    /** Lets these people hold. */
    synchronized void adopt(StaffList next) {
        people = next.people();
        hasPeople = next.asked();
        read = next.mark();
        lookedAt = System.nanoTime();
    }

    private synchronized Optional<Person> person(String operator) {
        lookAgain();
        return Optional.ofNullable(people.get(operator)).filter(person -> !person.disabled());
    }

    private void lookAgain() {
        if (journal != null || System.nanoTime() - lookedAt < BELIEVED) {
            return;
        }
        lookedAt = System.nanoTime();
        if (!file.mark().equals(read)) {
            try {
                reload();
            } catch (ConfigException e) {
                read = file.mark();
                log.warn("the store goes on with the people it had: {}", e.getMessage());
            }
        }
    }

    /** Those of the file in its order, after those of {@code store.json} in its. */
    private synchronized void reload() {
        adopt(listed());
    }

    private static Person fromStore(Operator operator, long number) {
        return new Person(operator.id(), operator.name(), RoleFile.DEFAULT_ROLE, number, 0, null, false, null);
    }

    private static long nextNumber(List<Person> all) {
        return all.stream().mapToLong(Person::number).max().orElse(0) + 1;
    }
}
