package app.suanpan.agent.config;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.protocol.storefile.ConfigException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code customerDisplay} of a workstation in {@code store.json}: the checkout opens a second screen for the customer. An empty one,
 * <code>{}</code>, takes what is usual.
 *
 * @param language its first language, {@code zh} or {@code en}; null for the cashier's
 * @param greeting the shop's own words for whoever comes next, 60 characters at most; null for a plain welcome
 */
public record CustomerDisplayConfig(
        @Nullable String language, @Nullable LocalName greeting) {
    /** As much as can be read in passing, and fits the smallest screen. */
    private static final int LONGEST_GREETING = 60;

    /** Refuses a language that the screens do not have, and a greeting that says nothing or too much. */
    public CustomerDisplayConfig {
        if (language != null && !ConfigRules.LANGUAGES.contains(language)) {
            throw new ConfigException(
                    "customerDisplay.language in store.json is \"" + language + "\" and must be zh or en");
        }
        if (greeting != null) {
            ConfigRules.requireName("customerDisplay.greeting", greeting);
            if (Math.max(greeting.zh().length(), greeting.en().length()) > LONGEST_GREETING) {
                throw new ConfigException(
                        "customerDisplay.greeting in store.json is longer than " + LONGEST_GREETING + " characters");
            }
        }
    }

    CustomerScreen screen() {
        return new CustomerScreen(Optional.ofNullable(language), Optional.ofNullable(greeting));
    }
}
