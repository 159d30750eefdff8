package app.suanpan.domain.join;

import java.time.Instant;

/** What head office itself says about whose customer somebody is, in its place among what boxes say. */
public sealed interface OfficeFact {
    /** When it was said, by head office's clock. */
    Instant at();

    /**
     * A guide works for the brand no more: nobody becomes their customer from then on, and whoever is may be taken by anyone.
     *
     * @param guide number of the guide
     */
    record GuideLeft(long guide, Instant at) implements OfficeFact {}

    /**
     * A manager gives the member to another guide, if they are still the first one's customer then.
     *
     * @param from who had them
     * @param to who is to have them
     */
    record Reassigned(long from, long to, Instant at) implements OfficeFact {}
}
