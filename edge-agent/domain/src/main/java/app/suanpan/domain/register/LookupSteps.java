package app.suanpan.domain.register;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.Step.Found;
import app.suanpan.domain.register.Step.Reply;
import java.util.List;
import java.util.Optional;

/** Finding items, and pages of quick keys, without touching the basket. */
final class LookupSteps {
    /** More than fits on a screen; a cashier narrows the text instead of scrolling. */
    private static final int MOST_RESULTS = 60;

    private LookupSteps() {}

    static Step search(RegisterSession session, RegisterCommand.Search command, RegisterContext context) {
        String text = OneLine.of(command.text()).strip();
        List<Item> items = text.isEmpty() ? List.of() : context.catalogue().search(text, MOST_RESULTS);
        Optional<Notice> notice = !text.isEmpty() && items.isEmpty()
                ? Optional.of(Notice.of(NoticeCode.NOTHING_FOUND, text))
                : Optional.empty();
        return found(session, text, items, notice);
    }

    static Step browse(RegisterSession session, RegisterCommand.Browse command, RegisterContext context) {
        return Step.to(session)
                .answering(new Reply(
                        Optional.empty(),
                        Optional.of(
                                QuickKeySteps.found(context.quickKeys().now(), OneLine.of(command.page()), context)),
                        List.of()));
    }

    private static Step found(RegisterSession session, String text, List<Item> items, Optional<Notice> notice) {
        return Step.to(session).answering(new Reply(notice, Optional.of(new Found(text, items)), List.of()));
    }
}
