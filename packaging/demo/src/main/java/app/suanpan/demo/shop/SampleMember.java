package app.suanpan.demo.shop;

import app.suanpan.domain.member.Purpose;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Someone who joins the sample shop.
 *
 * @param phone a made-up number that is valid as a number
 * @param firstName to be greeted by
 * @param language of the texts that are shown, {@code zh} or {@code en}
 * @param guide whose badge is scanned first, if one's is
 * @param granted the purposes that are ticked
 */
public record SampleMember(String phone, String firstName, String language, OptionalLong guide, Set<Purpose> granted) {
    public SampleMember {
        granted = Set.copyOf(granted);
    }
}
