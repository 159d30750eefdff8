package app.suanpan.domain.journal;

import app.suanpan.domain.member.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer became a member. Nothing in it can be read as a person without the member's own key, which stays in the store
 * and is destroyed when the member asks to be forgotten.
 *
 * @param header see {@link EventHeader}
 * @param member made on the device: no server is needed to be a member
 * @param number the member number, nine digits
 * @param phoneHash keyed hash by which the phone number is found again, hexadecimal, or null for "card only"
 * @param sealed phone, name and birthday as AES-256-GCM ciphertext under the member's key, Base64, or null if nothing was given
 * @param language the language the member chose
 * @param touchpoint where it happened: {@code kiosk}, {@code kiosk-badge}, {@code kiosk-qr}, {@code join-page}, {@code receipt-qr},
 *     {@code checkout} or {@code checkout-badge}
 * @param guide the guide whose badge or receipt started it, or null
 * @param termsVersion which edition of the membership terms was shown
 * @param termsHash SHA-256 of those terms in {@code language}, hexadecimal
 * @param consents one decision for each purpose; none where a cashier made the member, who was asked about none
 * @param verifyBy the first day on which the member is forgotten if nobody has come back with the phone number by then: see
 *     {@link PhoneVerified}; null where there is no number, or no such day, as before there were any
 */
public record MemberJoined(
        EventHeader header,
        UUID member,
        long number,
        @Nullable String phoneHash,
        @Nullable String sealed,
        String language,
        String touchpoint,
        @Nullable Long guide,
        String termsVersion,
        String termsHash,
        List<Consent> consents,
        @Nullable LocalDate verifyBy)
        implements JournalEvent {
    public MemberJoined {
        consents = List.copyOf(consents);
    }
}
