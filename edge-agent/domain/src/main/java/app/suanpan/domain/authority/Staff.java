package app.suanpan.domain.authority;

import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;

/** The people of a store, as its registers ask for them. */
public interface Staff {

    /** Who may sign on, in the order of the screen. */
    List<Operator> operators();

    /** What somebody may do now; {@link Role#NOTHING} for who is not, or no longer, one of the store. */
    Role roleOf(String operatorId);

    /** The operator of this id, if there is one who may sign on. */
    default Optional<Operator> operator(String operatorId) {
        return operators().stream()
                .filter(operator -> operator.id().equals(operatorId))
                .findFirst();
    }

    /** People who all may do everything, as before there were roles. */
    static Staff ofEqual(List<Operator> operators) {
        List<Operator> people = List.copyOf(operators);
        return new Staff() {
            @Override
            public List<Operator> operators() {
                return people;
            }

            @Override
            public Role roleOf(String operatorId) {
                return operator(operatorId).isPresent() ? Role.EVERYTHING : Role.NOTHING;
            }
        };
    }
}
