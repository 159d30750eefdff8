package app.suanpan.checkout.member;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.TypingPause;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;

/**
 * The panel that finds a member by what the customer says: a first name, the last figures of the phone number, both, or a whole
 * number. Whose number is nobody's may join. It closes by itself when a member is on the basket, however that came about.
 */
public final class MemberController implements Panel {
    private static final Set<NoticeCode> GREETINGS =
            EnumSet.of(NoticeCode.MEMBER_GREETED, NoticeCode.NUMBER_VERIFIED, NoticeCode.COUPON_OF_ANOTHER);

    private final Workplace place;
    private final boolean joining;
    private final MemberModel model;
    private final KeyScope keys = new KeyScope("keys.member");
    private final TypingPause pause;
    private final MemberView view;
    /** The number of who was on the basket: what is known of their points and coupons may change while somebody types. */
    private final Optional<String> before;

    private boolean enterWhenFound;
    private boolean lookedUp;

    /** The panel as a state begins it. */
    public MemberController(Workplace place, RegisterState state) {
        this(place, state, false);
    }

    /** The panel that asks whoever wants to join for their phone number. */
    public static MemberController joining(Workplace place, RegisterState state) {
        return new MemberController(place, state, true);
    }

    private MemberController(Workplace place, RegisterState state, boolean joining) {
        this.place = place;
        this.joining = joining;
        this.pause = new TypingPause(place, this::search);
        this.before = state.member().map(MemberStrip::number);
        this.model = new MemberModel(state, joining);
        Action find = keys.add(Action.of("member-find", "member.find", "Enter", this::enter));
        find.enabledProperty().bind(model.typed.isNotEmpty());
        keys.add(Action.of("member-up", "member.up", "Up", () -> model.move(-1)));
        keys.add(Action.of("member-down", "member.down", "Down", () -> model.move(1)));
        Action clear = keys.add(Action.of("member-clear", "member.clear", "F8", this::clearMember));
        clear.enabledProperty().set(state.member().isPresent());
        Action card = keys.add(Action.of("member-card", "member.card", "F7", this::printCard));
        card.enabledProperty().set(state.member().isPresent());
        Action clearGuide = keys.add(Action.of("guide-clear", "member.clear-guide", "F9", this::clearGuide));
        clearGuide.enabledProperty().set(state.guide().isPresent());
        this.view = new MemberView(model, place, this::choose, find, card, clear, clearGuide);
        model.typed.addListener((observable, was, is) -> typed());
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
        model.update(state);
        if (enterWhenFound && model.isAnswered()) {
            enterWhenFound = false;
            chooseIfAlone();
        }
        model.terms().filter(_ -> joining).ifPresent(this::askWhetherToJoin);
        return !isFound(state)
                && !state.refuses(Permission.MEMBER_FIND)
                && (state.phase() instanceof Phase.Selling || state.phase() instanceof Phase.Tendering);
    }

    /** Somebody else is on the basket, or the number that was looked up is of who was there already. */
    private boolean isFound(RegisterState state) {
        Optional<String> now = state.member().map(MemberStrip::number);
        boolean greeted =
                state.notice().map(Notice::code).filter(GREETINGS::contains).isPresent();
        return now.isPresent() && (!now.equals(before) || (lookedUp && greeted));
    }

    private void typed() {
        enterWhenFound = false;
        lookedUp = false;
        model.typedAnew();
        if (joining || model.text().isEmpty()) {
            pause.stop();
        } else {
            pause.typed();
        }
    }

    private void search() {
        pause.stop();
        if (!model.isAnswered()) {
            place.send(new MemberCommand.LookForMembers(model.text()));
        }
    }

    private void enter() {
        boolean hidden = model.padWanted.get();
        model.padWanted.set(false);
        if (joining) {
            model.asked();
            place.send(new MemberCommand.BeginJoin(model.text()));
        } else if (model.terms().isPresent()) {
            askWhetherToJoin(model.terms().get());
        } else if (model.isWholeNumber()) {
            lookUp();
        } else if (!model.isAnswered()) {
            enterWhenFound = true;
            search();
        } else if (hidden) {
            chooseIfAlone();
        } else if (model.chosenMatch().isPresent()) {
            choose(model.chosenMatch().get());
        } else if (model.isFigures()) {
            lookUp();
        }
    }

    /** Figures that stand for themselves: the register says whether they are a number, and whose. */
    private void lookUp() {
        pause.stop();
        model.asked();
        lookedUp = true;
        place.send(new RegisterCommand.FindMember(model.text()));
    }

    private void askWhetherToJoin(LocalName terms) {
        JoinQuestion.ask(place, model.text(), terms, model.isServed());
    }

    /** Nobody is taken unseen, unless there is nobody else it could be. */
    private void chooseIfAlone() {
        if (model.matches.all().size() == 1 && model.hint.get() == MemberModel.Hint.FOUND) {
            choose(model.matches.all().getFirst());
        }
    }

    /** A whole number was said, and is not the same as picking somebody who is on the list for any other reason. */
    private void choose(Match match) {
        if (model.isWholeNumber()) {
            lookUp();
            return;
        }
        place.panels().close();
        place.send(new MemberCommand.ChooseMember(match.member()));
    }

    private void printCard() {
        place.send(new MemberCommand.PrintCard());
        place.panels().close();
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
