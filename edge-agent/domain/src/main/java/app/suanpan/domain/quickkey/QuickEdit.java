package app.suanpan.domain.quickkey;

import app.suanpan.domain.item.LocalName;

/** One change that a manager makes to the quick keys. Pages are named by their ids, tiles by their places, counted from 0. */
public sealed interface QuickEdit {

    /** A new, empty page behind the others. */
    record AddPage(LocalName name) implements QuickEdit {}

    /** Another name for a page. */
    record RenamePage(String page, LocalName name) implements QuickEdit {}

    /** A page changes its place by so many, to the front (negative) or to the end; it stops at the ends. */
    record MovePage(String page, int by) implements QuickEdit {}

    /** A page goes, with its tiles. */
    record RemovePage(String page) implements QuickEdit {}

    /** A new tile at a place, the others move up; behind the last one for any place beyond it. */
    record AddKey(String page, int at, QuickKey key) implements QuickEdit {}

    /** A tile is changed where it lies. */
    record ChangeKey(String page, int at, QuickKey key) implements QuickEdit {}

    /** A tile goes to another place of its page or of another one; see {@link AddKey} for the place. */
    record MoveKey(String page, int at, String toPage, int to) implements QuickEdit {}

    /** A tile goes. */
    record RemoveKey(String page, int at) implements QuickEdit {}
}
