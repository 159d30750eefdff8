package app.suanpan.domain.register;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.QuickKeysChanged;
import app.suanpan.domain.journal.QuickKeysChanged.Change;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.domain.register.Step.Found;
import app.suanpan.domain.register.Step.Reply;
import app.suanpan.domain.workstation.Training;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Showing and changing the pages of quick keys. */
final class QuickKeySteps {

    private QuickKeySteps() {}

    static Step step(RegisterSession session, QuickKeyCommand command, RegisterContext context) {
        if (Training.is(context.workstation())) {
            // The pages are the shop's own also while somebody practises, and nothing of practice is business.
            return Step.refuse(session, NoticeCode.QUICK_KEYS_AT_WORK_ONLY);
        }
        QuickKeyHistory history = context.quickKeys();
        if (history.fromHeadOffice()) {
            return Step.refuse(session, NoticeCode.QUICK_KEYS_FROM_HEAD_OFFICE);
        }
        if (command.edition() != history.now().edition()) {
            return Step.refuse(session, NoticeCode.QUICK_KEYS_CHANGED_MEANWHILE);
        }
        return switch (command) {
            case QuickKeyCommand.EditQuickKeys edit -> edit(session, edit.edit(), history, context);
            case QuickKeyCommand.UndoQuickKeys undo ->
                history.undone()
                        .map(undone -> changed(
                                session,
                                undone,
                                undo.page(),
                                Change.UNDONE,
                                name(undone.now(), undo.page()),
                                "",
                                context))
                        .orElseGet(() -> Step.refuse(session, NoticeCode.NOTHING_TO_UNDO));
        };
    }

    private static Step edit(
            RegisterSession session, QuickEdit edit, QuickKeyHistory history, RegisterContext context) {
        Optional<Notice> refusal = refusal(edit, context);
        if (refusal.isPresent()) {
            return Step.to(session).saying(refusal.get());
        }
        QuickKeys before = laidOut(history.now(), context.catalogue());
        return switch (before.after(remembering(edit, context))) {
            case QuickKeys.Changed(QuickKeys now) ->
                changed(
                        session,
                        history.changed(now),
                        shown(edit, now),
                        change(edit),
                        pageNamed(edit, before, now),
                        keyNamed(edit, before),
                        context);
            case QuickKeys.Refused(QuickKeys.Refusal why) ->
                Step.refuse(
                        session,
                        switch (why) {
                            case GONE -> NoticeCode.QUICK_KEYS_CHANGED_MEANWHILE;
                            case TOO_MANY_PAGES -> NoticeCode.TOO_MANY_QUICK_PAGES;
                            case PAGE_FULL -> NoticeCode.QUICK_PAGE_FULL;
                        });
        };
    }

    private static Step changed(
            RegisterSession session,
            QuickKeyHistory history,
            String shown,
            Change change,
            String page,
            String key,
            RegisterContext context) {
        return Step.to(session)
                .keeping(history)
                .recording(new QuickKeysChanged(
                        context.header(session), history.now().edition(), change, page, key))
                .then(new Step.TellQuickKeys())
                .answering(new Reply(Optional.empty(), Optional.of(found(history.now(), shown, context)), List.of()));
    }

    private static Optional<Notice> refusal(QuickEdit edit, RegisterContext context) {
        return switch (edit) {
            case QuickEdit.AddPage add
            when !QuickKey.isName(add.name()) -> Optional.of(Notice.of(NoticeCode.QUICK_NAME_NEEDED));
            case QuickEdit.RenamePage rename
            when !QuickKey.isName(rename.name()) -> Optional.of(Notice.of(NoticeCode.QUICK_NAME_NEEDED));
            case QuickEdit.AddKey add ->
                add.key()
                        .item()
                        .filter(code -> context.catalogue().byCode(code).isEmpty())
                        .map(code -> Notice.of(NoticeCode.UNKNOWN_ITEM, code));
            default -> Optional.empty();
        };
    }

    /** A tile remembers what its item was called, for the day on which the item file has it no more. */
    private static QuickEdit remembering(QuickEdit edit, RegisterContext context) {
        return edit instanceof QuickEdit.AddKey add
                ? add.key()
                        .item()
                        .flatMap(context.catalogue()::byCode)
                        .<QuickEdit>map(item -> new QuickEdit.AddKey(
                                add.page(), add.at(), add.key().remembering(item.name())))
                        .orElse(add)
                : edit;
    }

    /** The pages with their tiles written out: what the item file laid out until now is the manager's from the first change on. */
    private static QuickKeys laidOut(QuickKeys keys, Catalogue catalogue) {
        return !keys.isAutomatic()
                ? keys
                : new QuickKeys(
                        keys.edition(),
                        catalogue.categories().stream()
                                .limit(QuickKeys.MOST_PAGES)
                                .map(category -> new QuickPage(
                                        category,
                                        new LocalName(category, category),
                                        catalogue.inCategory(category, QuickPage.MOST_KEYS).stream()
                                                .map(item ->
                                                        QuickKey.of(item.code()).remembering(item.name()))
                                                .toList()))
                                .toList());
    }

    /** What a page shows; nothing of a page that is not there. */
    static Found found(QuickKeys keys, String page, RegisterContext context) {
        Catalogue catalogue = context.catalogue();
        List<QuickView.Tile> tiles;
        if (keys.isAutomatic()) {
            tiles = catalogue.inCategory(page, QuickPage.MOST_KEYS).stream()
                    .map(item -> new QuickView.Tile(QuickKey.of(item.code()), Optional.of(item)))
                    .toList();
        } else {
            List<QuickKey> laid = keys.page(page).map(QuickPage::keys).orElse(List.of());
            Map<String, Item> items = catalogue.byCodes(
                    laid.stream().flatMap(key -> key.item().stream()).toList());
            tiles = laid.stream()
                    .map(key -> new QuickView.Tile(key, key.item().map(items::get)))
                    .toList();
        }
        return new Found(page, List.of(), Optional.of(new QuickView.Page(page, stamp(keys, catalogue), tiles)));
    }

    static QuickView view(Found found, RegisterContext context) {
        QuickKeys keys = context.quickKeys().now();
        Stream<QuickView.Tab> tabs = keys.isAutomatic()
                ? context.catalogue().categories().stream()
                        .limit(QuickKeys.MOST_PAGES)
                        .map(category -> new QuickView.Tab(category, new LocalName(category, category)))
                : keys.pages().stream().map(page -> new QuickView.Tab(page.id(), page.name()));
        return new QuickView(keys.edition(), stamp(keys, context.catalogue()), tabs.toList(), found.page());
    }

    private static String stamp(QuickKeys keys, Catalogue catalogue) {
        return keys.edition() + "." + catalogue.edition();
    }

    /** Which page is looked at after a change. */
    private static String shown(QuickEdit edit, QuickKeys now) {
        return switch (edit) {
            case QuickEdit.AddPage ignored -> now.pages().getLast().id();
            case QuickEdit.RemovePage ignored ->
                now.pages().isEmpty() ? "" : now.pages().getFirst().id();
            case QuickEdit.RenamePage rename -> rename.page();
            case QuickEdit.MovePage move -> move.page();
            case QuickEdit.AddKey add -> add.page();
            case QuickEdit.ChangeKey change -> change.page();
            case QuickEdit.MoveKey move -> move.toPage();
            case QuickEdit.RemoveKey remove -> remove.page();
        };
    }

    private static Change change(QuickEdit edit) {
        return switch (edit) {
            case QuickEdit.AddPage ignored -> Change.PAGE_ADDED;
            case QuickEdit.RenamePage ignored -> Change.PAGE_RENAMED;
            case QuickEdit.MovePage ignored -> Change.PAGE_MOVED;
            case QuickEdit.RemovePage ignored -> Change.PAGE_REMOVED;
            case QuickEdit.AddKey ignored -> Change.KEY_ADDED;
            case QuickEdit.ChangeKey ignored -> Change.KEY_CHANGED;
            case QuickEdit.MoveKey ignored -> Change.KEY_MOVED;
            case QuickEdit.RemoveKey ignored -> Change.KEY_REMOVED;
        };
    }

    private static String pageNamed(QuickEdit edit, QuickKeys before, QuickKeys now) {
        return edit instanceof QuickEdit.RemovePage remove ? name(before, remove.page()) : name(now, shown(edit, now));
    }

    private static String name(QuickKeys keys, String page) {
        return keys.page(page).map(found -> found.name().zh()).orElse("");
    }

    private static String keyNamed(QuickEdit edit, QuickKeys before) {
        return switch (edit) {
            case QuickEdit.AddKey add -> add.key().subject();
            case QuickEdit.ChangeKey change -> change.key().subject();
            case QuickEdit.MoveKey move ->
                before.key(move.page(), move.at()).map(QuickKey::subject).orElse("");
            case QuickEdit.RemoveKey remove ->
                before.key(remove.page(), remove.at()).map(QuickKey::subject).orElse("");
            default -> "";
        };
    }
}
