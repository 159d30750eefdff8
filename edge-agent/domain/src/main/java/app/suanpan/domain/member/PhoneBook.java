package app.suanpan.domain.member;

import java.util.Optional;

/** Reads phone numbers by the world's numbering plans. */
@FunctionalInterface
public interface PhoneBook {

    /**
     * The number that somebody typed, with or without country code, blanks and hyphens.
     *
     * @return empty where no country has such a number
     */
    Optional<Phone> read(String typed);
}
