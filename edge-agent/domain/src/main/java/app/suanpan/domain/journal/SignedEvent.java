package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * An event that stands under the store's signature, so that whoever holds the journal, at head office too, can tell that the store
 * wrote it and that it says what it said then.
 */
public sealed interface SignedEvent
        permits ApprovalGranted, ApprovalRefused, SigningKeyAnnounced, StaffChanged, RoleChanged {

    /** See {@link EventHeader}. */
    EventHeader header();

    /** Name of the key that signed it; null in events of an edition that knew no such keys. */
    @Nullable
    String key();

    /** The signature, hexadecimal. */
    String signature();

    /** The text that is signed. */
    String signedText();

    /** What it is about, in a few words without commas, for whoever is told that something is wrong with it. */
    String subject();
}
