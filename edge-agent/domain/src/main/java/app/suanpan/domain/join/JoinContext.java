package app.suanpan.domain.join;

import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.member.PhoneBook;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.PriceLookup;
import java.time.Instant;

/**
 * What a command at a kiosk is decided with.
 *
 * @param workstation the kiosk's id
 * @param members members and guides
 * @param phones reads phone numbers
 * @param scanRules how to read codes
 * @param prices what articles cost
 * @param now the box's clock
 */
public record JoinContext(
        String workstation,
        MemberDirectory members,
        PhoneBook phones,
        ScanRules scanRules,
        PriceLookup prices,
        Instant now) {}
