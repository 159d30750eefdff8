package app.suanpan.agent.join;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.PageLanguage;
import java.util.Optional;

/**
 * A form that a phone sent: what was filled in, and where it came from.
 *
 * @param guide whose badge, kiosk's visit or receipt it began with
 * @param action where the form is sent
 * @param workstation where it counts: the kiosk, or this box
 * @param source who is counted by the minute: the kiosk, or the phone's address
 * @param greeting tells the kiosk that waits, if one does
 */
record SentForm(
        PageLanguage language,
        JoinForm form,
        Optional<Guide> guide,
        String action,
        Touchpoint touchpoint,
        String workstation,
        String source,
        Greeting greeting) {

    /** Tells a kiosk who joined; returns whether it greets. */
    interface Greeting {
        /** Where no kiosk waits. */
        Greeting NOWHERE = _ -> false;

        boolean greet(Joined joined);
    }

    private Optional<Long> wish() {
        return form.noGuide() ? Optional.of(Binding.NO_GUIDE) : guide.map(Guide::id);
    }

    JoinRequest.Enrol request(PersonalData data) {
        return JoinRequest.Enrol.of(form.fourteenOrOlder(), data, form.granted(), language.code(), touchpoint, wish());
    }
}
