package app.suanpan.domain.shop;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.workstation.Operator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People with PINs and badges that are kept as they are: for tests that are about something else than keeping them. */
public final class MemoryStaff implements Staff {
    private final boolean asksForProof;
    private Duration idleBeforeLock = Duration.ZERO;
    private final Map<String, Person> people = new LinkedHashMap<>();

    private record Person(Operator operator, Role role, String pin) {}

    private MemoryStaff(boolean asksForProof) {
        this.asksForProof = asksForProof;
    }

    /** People who all may do everything, and whom nobody asks who they are. */
    public static MemoryStaff ofEqual(Operator... operators) {
        MemoryStaff staff = new MemoryStaff(false);
        for (Operator operator : operators) {
            staff.with(operator, Role.EVERYTHING, "");
        }
        return staff;
    }

    /** Nobody yet; whoever joins has to prove who they are. */
    public static MemoryStaff asking() {
        return new MemoryStaff(true);
    }

    /** Adds somebody, or gives them another role or PIN; an empty PIN is none. */
    public MemoryStaff with(Operator operator, Role role, String pin) {
        people.put(operator.id(), new Person(operator, role, pin));
        return this;
    }

    /** Screens that nobody touches lock themselves after this long. */
    public MemoryStaff locking(Duration after) {
        idleBeforeLock = after;
        return this;
    }

    @Override
    public Duration idleBeforeLock() {
        return idleBeforeLock;
    }

    /** The badge of somebody, as a scanner reads it. */
    public static String badgeOf(Operator operator) {
        return "https://shop.example/o/badge-of-" + operator.id();
    }

    @Override
    public List<Operator> operators() {
        return people.values().stream().map(Person::operator).toList();
    }

    @Override
    public Role roleOf(String operatorId) {
        return people.containsKey(operatorId) ? people.get(operatorId).role() : Role.NOTHING;
    }

    @Override
    public boolean asksForProof() {
        return asksForProof;
    }

    @Override
    public boolean hasPin(String operatorId) {
        return people.containsKey(operatorId) && !people.get(operatorId).pin().isEmpty();
    }

    @Override
    public Proof prove(Credential credential) {
        return switch (credential) {
            case Credential.Pin(String id, String pin) -> {
                Person person = people.get(id);
                if (person == null) {
                    yield new Proof.Wrong(id);
                }
                if (person.pin().isEmpty()) {
                    yield new Proof.NoPin(person.operator());
                }
                yield person.pin().equals(pin) ? new Proof.Known(person.operator(), Means.PIN) : new Proof.Wrong(id);
            }
            case Credential.Badge(String token) ->
                operator(token.replace("badge-of-", ""))
                        .<Proof>map(operator -> new Proof.Known(operator, Means.BADGE))
                        .orElseGet(() -> new Proof.Wrong(""));
        };
    }

    @Override
    public String verifierOf(String pin) {
        return "kept:" + pin;
    }

    /** Does what the errand asks. */
    public void keep(String operatorId, String verifier) {
        Person person = people.get(operatorId);
        people.put(operatorId, new Person(person.operator(), person.role(), verifier.replace("kept:", "")));
    }

    @Override
    public Seal seal(String text) {
        return new Seal("memory", Integer.toHexString(text.hashCode()));
    }
}
