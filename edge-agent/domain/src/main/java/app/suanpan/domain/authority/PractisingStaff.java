package app.suanpan.domain.authority;

import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.workstation.Operator;
import java.util.List;

/**
 * The people of a store while somebody practises: with the roles that they have, so that approvals can be practised as well. Nobody
 * proves anything, and no PIN is tried: practice must be no place to guess one.
 */
record PractisingStaff(Staff staff) implements Staff {

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
        return false;
    }

    @Override
    public boolean hasPin(String operatorId) {
        return false;
    }

    @Override
    public Proof prove(Credential credential) {
        return switch (credential) {
            case Credential.Pin(String id, String ignored) -> claimed(id);
            case Credential.Badge badge -> staff.prove(badge);
        };
    }

    private Proof claimed(String id) {
        return operator(id)
                .<Proof>map(operator -> new Proof.Known(operator, Means.NONE))
                .orElseGet(() -> new Proof.Wrong(id));
    }

    @Override
    public String verifierOf(String pin) {
        return "";
    }

    @Override
    public Seal seal(String text) {
        return Seal.NONE;
    }
}
