package app.suanpan.agent.staff;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.member.BadgeToken;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out who shows a PIN or a badge, and makes what they show. Everything rests on the store's {@link StaffKey}. */
final class CredentialCheck {
    private static final int BADGE_KEY = 0;

    private final StaffKey key;
    private final PinHash pins;

    CredentialCheck(StaffKey key, SecureRandom random) {
        this.key = key;
        this.pins = new PinHash(key.ofPins(), random);
    }

    /**
     * What a PIN that somebody typed comes to. That there is nobody of this name takes as long to say as that the PIN is wrong.
     *
     * @param person who has the name that was typed, if there is such and they may sign on
     */
    Proof pin(Credential.Pin typed, Optional<Person> person) {
        String kept = person.map(Person::pin).orElse(null);
        if (person.isEmpty() || kept == null) {
            pins.tryNobodys(typed.pin());
            return person.<Proof>map(known -> new Proof.NoPin(known.operator()))
                    .orElseGet(() -> new Proof.Wrong(typed.operator()));
        }
        return pins.matches(typed.pin(), kept)
                ? new Proof.Known(person.get().operator(), Means.PIN)
                : new Proof.Wrong(typed.operator());
    }

    /**
     * What a badge comes to.
     *
     * @param everybody asked only if the badge is one of this store
     */
    Proof badge(Credential.Badge shown, Supplier<? extends Collection<Person>> everybody) {
        return BadgeToken.verify(shown.token(), id -> id == BADGE_KEY ? Optional.of(key.ofBadges()) : Optional.empty())
                .flatMap(badge -> everybody.get().stream()
                        .filter(person -> !person.disabled()
                                && person.badge() > 0
                                && person.number() == badge.guide()
                                && person.badge() == badge.serial())
                        .findFirst())
                .<Proof>map(person -> new Proof.Known(person.operator(), Means.BADGE))
                .orElseGet(() -> new Proof.Wrong(""));
    }

    /** What is kept of a PIN. */
    String verifierOf(String pin) {
        return pins.of(pin);
    }

    /** What the badge of somebody who has one says. */
    String badgeOf(Person person) {
        return new BadgeToken(person.number(), person.badge(), BADGE_KEY).sign(key.ofBadges());
    }
}
