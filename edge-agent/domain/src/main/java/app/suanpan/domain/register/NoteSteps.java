package app.suanpan.domain.register;

import java.util.Optional;

/** Words beside a line, or about the whole transaction. They change no price. */
final class NoteSteps {

    private NoteSteps() {}

    static Step onLine(RegisterSession session, GoodsCommand.NoteLine command) {
        return session.basket()
                .line(command.line())
                .map(line -> Step.to(session.with(
                        session.basket()
                                .replace(line.number(), l -> l.with(l.remarks().with(command.note()))),
                        Optional.of(line.number()))))
                .orElseGet(() -> Step.refuse(session, NoticeCode.LINE_GONE));
    }

    static Step onSale(RegisterSession session, GoodsCommand.NoteSale command) {
        return session.basket().isEmpty()
                ? Step.refuse(session, NoticeCode.BASKET_EMPTY)
                : Step.to(session.with(session.open().noting(command.note())));
    }
}
