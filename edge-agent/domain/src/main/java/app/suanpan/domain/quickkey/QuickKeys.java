package app.suanpan.domain.quickkey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The pages of quick keys of a store, shared by all its checkouts. Without any page the pages are the categories of the item file.
 *
 * @param edition grows with every change, so that two who change at once do not overwrite each other
 * @param pages in the order of their tabs, at most {@value #MOST_PAGES}
 */
public record QuickKeys(long edition, List<QuickPage> pages) {
    /** Ten have keys of their own; twice as many still fit on a screen. */
    public static final int MOST_PAGES = 20;

    /** Nobody has laid anything out: the item file's categories are the pages. */
    public static final QuickKeys AUTOMATIC = new QuickKeys(0, List.of());

    public QuickKeys {
        pages = pages == null ? List.of() : List.copyOf(pages);
        if (pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException("There are more than " + MOST_PAGES + " pages");
        }
        Set<String> ids = new HashSet<>();
        for (QuickPage page : pages) {
            if (!ids.add(page.id())) {
                throw new IllegalArgumentException("Two pages have the id " + page.id());
            }
        }
    }

    /** Why a change cannot be made. */
    public enum Refusal {
        /** The page or the tile is not there any more. */
        GONE,
        /** There are as many pages as there can be. */
        TOO_MANY_PAGES,
        /** The page is full. */
        PAGE_FULL
    }

    /** What a change comes to: the pages after it, or why it cannot be made. */
    public sealed interface Outcome {}

    /** The pages after a change, under the next edition. */
    public record Changed(QuickKeys now) implements Outcome {}

    /** The pages stay as they were. */
    public record Refused(Refusal why) implements Outcome {}

    /** Whether the pages are the item file's categories. */
    public boolean isAutomatic() {
        return pages.isEmpty();
    }

    public Optional<QuickPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Other pages, under the next edition. */
    public QuickKeys next(List<QuickPage> newPages) {
        return new QuickKeys(edition + 1, newPages);
    }

    /** What a change comes to. */
    public Outcome after(QuickEdit edit) {
        return switch (edit) {
            case QuickEdit.AddPage add ->
                pages.size() >= MOST_PAGES
                        ? new Refused(Refusal.TOO_MANY_PAGES)
                        : changed(list -> {
                            list.add(new QuickPage(freeId(), add.name(), List.of()));
                            return list;
                        });
            case QuickEdit.RenamePage rename -> onPage(rename.page(), page -> page.named(rename.name()));
            case QuickEdit.MovePage move -> movePage(move);
            case QuickEdit.RemovePage remove ->
                page(remove.page())
                        .map(page -> changed(list -> {
                            list.remove(page);
                            return list;
                        }))
                        .orElse(new Refused(Refusal.GONE));
            case QuickEdit.AddKey add ->
                page(add.page()).filter(QuickPage::isFull).isPresent()
                        ? new Refused(Refusal.PAGE_FULL)
                        : onPage(add.page(), page -> page.with(keys -> keys.add(place(add.at(), keys), add.key())));
            case QuickEdit.ChangeKey change ->
                onKey(change.page(), change.at(), page -> page.with(keys -> keys.set(change.at(), change.key())));
            case QuickEdit.RemoveKey remove ->
                onKey(remove.page(), remove.at(), page -> page.with(keys -> keys.remove(remove.at())));
            case QuickEdit.MoveKey move -> moveKey(move);
        };
    }

    private Outcome movePage(QuickEdit.MovePage move) {
        return page(move.page())
                .map(page -> changed(list -> {
                    int to = Math.clamp((long) list.indexOf(page) + move.by(), 0, list.size() - 1);
                    list.remove(page);
                    list.add(to, page);
                    return list;
                }))
                .orElse(new Refused(Refusal.GONE));
    }

    private Outcome moveKey(QuickEdit.MoveKey move) {
        Optional<QuickKey> key = key(move.page(), move.at());
        Optional<QuickPage> to = page(move.toPage());
        if (key.isEmpty() || to.isEmpty()) {
            return new Refused(Refusal.GONE);
        }
        boolean stays = move.page().equals(move.toPage());
        if (!stays && to.get().isFull()) {
            return new Refused(Refusal.PAGE_FULL);
        }
        return changed(list -> {
            list.replaceAll(page -> page.id().equals(move.page()) ? page.with(keys -> keys.remove(move.at())) : page);
            list.replaceAll(page -> page.id().equals(move.toPage())
                    ? page.with(keys -> keys.add(place(move.to(), keys), key.get()))
                    : page);
            return list;
        });
    }

    /** The tile at a place, if there is one. */
    public Optional<QuickKey> key(String page, int at) {
        return page(page)
                .map(QuickPage::keys)
                .filter(keys -> at >= 0 && at < keys.size())
                .map(keys -> keys.get(at));
    }

    private Outcome onKey(String page, int at, UnaryOperator<QuickPage> change) {
        return key(page, at).isPresent() ? onPage(page, change) : new Refused(Refusal.GONE);
    }

    private Outcome onPage(String id, UnaryOperator<QuickPage> change) {
        return page(id).isEmpty()
                ? new Refused(Refusal.GONE)
                : changed(list -> {
                    list.replaceAll(page -> page.id().equals(id) ? change.apply(page) : page);
                    return list;
                });
    }

    private Outcome changed(UnaryOperator<List<QuickPage>> change) {
        return new Changed(next(change.apply(new ArrayList<>(pages))));
    }

    private static int place(int wanted, List<QuickKey> keys) {
        return Math.clamp(wanted, 0, keys.size());
    }

    private String freeId() {
        int number = pages.size() + 1;
        while (page("page-" + number).isPresent()) {
            number++;
        }
        return "page-" + number;
    }
}
