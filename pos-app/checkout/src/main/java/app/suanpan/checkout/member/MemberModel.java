package app.suanpan.checkout.member;

import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed, who answers it, and whether there is somebody to take off the basket. */
final class MemberModel {
    /** Figures of a whole number, a member's or a phone's, as people write them: it is looked up and not searched for. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+() -]*(\\d[+() -]*){9,}");

    /** Figures and nothing else. */
    private static final Pattern FIGURES = Pattern.compile("[+()\\d -]+");

    final StringProperty typed = new SimpleStringProperty("");
    final ChoiceRows<Match> matches = new ChoiceRows<>();
    final SimpleObjectProperty<Hint> hint = new SimpleObjectProperty<>(Hint.ASK);
    /** A finger asked for the pad, though somebody answers. */
    final BooleanProperty padWanted = new SimpleBooleanProperty();

    final BooleanBinding listShown = Bindings.isNotEmpty(matches.all()).and(padWanted.not());
    final boolean joining;
    final boolean somebody;
    /** What membership is, once the number that was asked for is nobody's; null before. */
    final ObjectProperty<@Nullable LocalName> offered = new SimpleObjectProperty<>();

    private String answered = "";
    private boolean served;
    private String asked = "";

    /** What is said above the field. */
    enum Hint {
        ASK("member.hint-ask"),
        JOIN("join.hint"),
        OFFERED("join.hint-offered"),
        FOUND("member.hint-found"),
        MORE("member.hint-more"),
        NOBODY("member.hint-nobody"),
        READING("member.hint-reading");

        private final String key;

        Hint(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @param joining whether somebody wants to join, rather than to be found */
    MemberModel(RegisterState state, boolean joining) {
        this.joining = joining;
        this.somebody = !joining && (state.member().isPresent() || state.guide().isPresent());
        if (joining) {
            hint.set(Hint.JOIN);
            return;
        }
        // Opened again with nothing done since: the search goes on where it was.
        state.matching().map(MatchingMembers::text).ifPresent(typed::set);
        update(state);
    }

    /** Takes over who answers, or that nobody does, if that is for what is typed now. */
    void update(RegisterState state) {
        served = state.guide().isPresent();
        state.joinTerms().filter(_ -> asked.equals(text())).ifPresent(terms -> {
            offered.set(terms);
            hint.set(Hint.OFFERED);
        });
        state.matching().filter(it -> it.text().equals(text())).ifPresent(it -> {
            answered = it.text();
            hint.set(hintFor(it));
            matches.show(it.members());
        });
    }

    /** What was typed has changed: who answered the old does not answer the new. */
    void typedAnew() {
        answered = "";
        asked = "";
        offered.set(null);
        if (joining) {
            hint.set(Hint.JOIN);
        } else if (text().isEmpty() || hint.get() == Hint.OFFERED) {
            matches.clear();
            hint.set(Hint.ASK);
        }
    }

    /** What is typed was asked for as a whole number. */
    void asked() {
        asked = text();
    }

    /** Whether a guide serves. */
    boolean isServed() {
        return served;
    }

    /** What membership is, if the number that is typed is nobody's and its owner may join. */
    Optional<LocalName> terms() {
        return Optional.ofNullable(offered.get());
    }

    private static Hint hintFor(MatchingMembers found) {
        if (!found.complete()) {
            return Hint.READING;
        }
        if (found.more()) {
            return Hint.MORE;
        }
        if (!found.members().isEmpty()) {
            return Hint.FOUND;
        }
        return found.text().isEmpty() ? Hint.ASK : Hint.NOBODY;
    }

    String text() {
        return typed.get().strip();
    }

    boolean isAnswered() {
        return answered.equals(text());
    }

    boolean isWholeNumber() {
        return WHOLE_NUMBER.matcher(text()).matches();
    }

    boolean isFigures() {
        return FIGURES.matcher(text()).matches();
    }

    /** The one to take: whoever is marked in the list that is shown. */
    Optional<Match> chosenMatch() {
        return listShown.get() && isAnswered() ? matches.chosen() : Optional.empty();
    }

    void move(int by) {
        if (listShown.get()) {
            matches.move(by);
        }
    }
}
