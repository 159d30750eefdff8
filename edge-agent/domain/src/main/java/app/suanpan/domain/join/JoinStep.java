package app.suanpan.domain.join;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import java.util.Optional;

/**
 * What a command at a kiosk comes to.
 *
 * @param visit what the kiosk remembers from now on
 * @param request what is to be committed, after which {@link JoinMachine#joined} goes on
 * @param notice what to tell the customer
 */
public record JoinStep(JoinVisit visit, Optional<JoinRequest> request, Optional<Notice> notice) {

    static JoinStep to(JoinVisit visit) {
        return new JoinStep(visit, Optional.empty(), Optional.empty());
    }

    static JoinStep say(JoinVisit visit, NoticeCode code, String... details) {
        return new JoinStep(visit, Optional.empty(), Optional.of(Notice.of(code, details)));
    }

    static JoinStep ask(JoinVisit visit, JoinRequest request) {
        return new JoinStep(visit, Optional.of(request), Optional.empty());
    }
}
