package app.suanpan.agent.register;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.workstation.Operator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The store's people, with the slow answers that one command will ask for worked out beforehand: while a PIN is tried no other
 * checkout has to wait for the ledger. Whether somebody is locked out is still asked inside the SQLite transaction.
 */
final class PreparedStaff implements Staff {
    private final Staff staff;
    private final Optional<Credential> tried;
    private final Optional<Proof> proof;
    private final Optional<PeopleCommand.ChoosePin> chosen;
    private final Optional<String> verifier;

    private PreparedStaff(Staff staff, Optional<Credential> tried, Optional<PeopleCommand.ChoosePin> chosen) {
        this.staff = staff;
        this.tried = tried;
        this.proof = tried.map(staff::prove);
        this.chosen = chosen;
        this.verifier = chosen.map(choose -> staff.verifierOf(choose.pin()));
    }

    /** The people as this command will ask for them; takes as long as it takes to try what is in it. */
    static Staff before(RegisterCommand command, Staff staff) {
        return switch (command) {
            case PeopleCommand.ChoosePin choose -> new PreparedStaff(staff, Optional.empty(), Optional.of(choose));
            case PeopleCommand people
            when people.credential().isPresent() -> new PreparedStaff(staff, people.credential(), Optional.empty());
            default -> staff;
        };
    }

    @Override
    public Proof prove(Credential credential) {
        return tried.equals(Optional.of(credential)) ? proof.orElseThrow() : staff.prove(credential);
    }

    @Override
    public String verifierOf(String pin) {
        return chosen.filter(choose -> choose.pin().equals(pin)).isPresent()
                ? verifier.orElseThrow()
                : staff.verifierOf(pin);
    }

    @Override
    public List<Operator> operators() {
        return staff.operators();
    }

    @Override
    public Role roleOf(String operatorId) {
        return staff.roleOf(operatorId);
    }

    @Override
    public boolean asksForProof() {
        return staff.asksForProof();
    }

    @Override
    public Duration idleBeforeLock() {
        return staff.idleBeforeLock();
    }

    @Override
    public boolean hasPin(String operatorId) {
        return staff.hasPin(operatorId);
    }

    @Override
    public Seal seal(String text) {
        return staff.seal(text);
    }
}
