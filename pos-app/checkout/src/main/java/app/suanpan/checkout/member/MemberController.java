package app.suanpan.checkout.member;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Optional;
import javafx.scene.Node;

/** The panel that finds a member by phone. It closes by itself when one is on the basket, however that came about. */
public final class MemberController implements Panel {
    private final Workplace place;
    private final MemberModel model;
    private final KeyScope keys = new KeyScope("keys.member");
    private final MemberView view;
    private final Optional<MemberStrip> before;

    /** The panel as a state begins it. */
    public MemberController(Workplace place, RegisterState state) {
        this.place = place;
        this.before = state.member();
        this.model = new MemberModel(state);
        Action find = keys.add(Action.of("member-find", "member.find", "Enter", this::find));
        find.enabledProperty().bind(model.phone.isNotEmpty());
        Action clear = keys.add(Action.of("member-clear", "member.clear", "F8", this::clearMember));
        clear.enabledProperty().set(state.member().isPresent());
        Action clearGuide = keys.add(Action.of("guide-clear", "member.clear-guide", "F9", this::clearGuide));
        clearGuide.enabledProperty().set(state.guide().isPresent());
        this.view = new MemberView(model, place, find, clear, clearGuide);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view.field();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        boolean found = state.member().isPresent() && !state.member().equals(before);
        return !found && (state.phase() instanceof Phase.Selling || state.phase() instanceof Phase.Tendering);
    }

    private void find() {
        place.send(new RegisterCommand.FindMember(model.phone.get()));
        if (before.isPresent()) {
            place.panels().close();
        }
    }

    private void clearMember() {
        place.send(new RegisterCommand.ClearMember());
        place.panels().close();
    }

    private void clearGuide() {
        place.send(new RegisterCommand.ClearGuide());
        place.panels().close();
    }
}
