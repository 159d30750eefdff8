package app.suanpan.checkout.terms;

import app.suanpan.domain.register.TermsCommand;
import java.util.Optional;

/**
 * A row of the list of terms, in the words of one language.
 *
 * @param id what it stands for, the same from one state to the next
 * @param name what it is called
 * @param why what it is on, or why it is not used
 * @param amount what it takes off, with its sign; empty if it takes off nothing
 * @param used whether it is in the cents
 * @param change what a touch does to it, if anything can be done
 * @param changeKey the text key of that
 */
record TermsRow(
        String id,
        String name,
        String why,
        String amount,
        boolean used,
        Optional<TermsCommand> change,
        String changeKey) {}
