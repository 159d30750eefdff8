package app.suanpan.checkout.people;

import app.suanpan.domain.register.AccessView;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * Locks a screen that nobody touches: no key, no finger, and nothing new in the basket, for as long as the store says. It knows the
 * time only from who tells it.
 */
public final class IdleWatch {
    private final Consumer<RegisterCommand> register;
    private @Nullable RegisterState state;
    private @Nullable Instant quietSince;

    /**
     * @param register takes the command that locks
     */
    public IdleWatch(Consumer<RegisterCommand> register) {
        this.register = register;
    }

    /** Hears what is pressed and touched in this scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> quietSince = null);
    }

    /** Looks at a new state. Scanners and terminals are no part of the scene; what they do is a sale that goes on. */
    public void render(@Nullable RegisterState before, RegisterState now) {
        state = now;
        if (before == null
                || !before.basket().equals(now.basket())
                || !before.phase().equals(now.phase())
                || !before.access().equals(now.access())) {
            quietSince = null;
        }
    }

    /** It is this late. To be told every second or so. */
    public void tick(Instant now) {
        Instant since = quietSince;
        RegisterState seen = state;
        if (since == null || seen == null) {
            quietSince = now;
        } else if (isToBeLocked(seen, Duration.between(since, now))) {
            quietSince = now;
            if (seen.access().approval().isPresent()) {
                // Whoever asked has gone: what was asked for is not done behind their back.
                register.accept(new PeopleCommand.WithdrawApproval());
            }
            register.accept(new PeopleCommand.LockScreen(true));
        }
    }

    private static boolean isToBeLocked(RegisterState state, Duration quiet) {
        AccessView access = state.access();
        return access.provesPeople()
                && access.idleBeforeLock() > 0
                && access.locked().isEmpty()
                && !(state.phase() instanceof Phase.SignedOff)
                && quiet.toSeconds() >= access.idleBeforeLock();
    }
}
