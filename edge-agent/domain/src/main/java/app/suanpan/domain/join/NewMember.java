package app.suanpan.domain.join;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.MemberCipher;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.Phone;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A member as they are written down: the event, which names nobody, and beside it the key by which the store can read it. The
 * key is committed with the event but never goes into it, so that destroying it is enough to forget the member.
 */
public final class NewMember {

    private final MemberJoined event;
    private final Optional<byte[]> wrappedKey;

    private NewMember(MemberJoined event, Optional<byte[]> wrappedKey) {
        this.event = event;
        this.wrappedKey = wrappedKey;
    }

    /** What goes into the journal. */
    public MemberJoined event() {
        return event;
    }

    /** The member's key, wrapped by the store's; empty where there was nothing to seal. */
    public Optional<byte[]> wrappedKey() {
        return wrappedKey.map(byte[]::clone);
    }

    /**
     * Writes a member down.
     *
     * @param request what the customer said
     * @param id the member's id, made on this device
     * @param number the member number, which must be free
     * @param header of the event
     * @param daysToVerify after how many days the member is forgotten unless they came back with their phone number
     * @param texts what was on the screen
     * @param keys the store's
     * @param random a cryptographic one
     */
    public static NewMember of(
            JoinRequest.Enrol request,
            UUID id,
            long number,
            EventHeader header,
            int daysToVerify,
            ConsentTexts texts,
            MemberKeys keys,
            RandomGenerator random) {
        List<Consent> consents = request.touchpoint().asksPurposes()
                ? texts.decisions(
                        request.granted(),
                        request.language(),
                        request.touchpoint().method(),
                        header.at())
                : List.of();
        return of(
                request,
                id,
                number,
                header,
                daysToVerify,
                Agreed.to(texts, request.language(), consents),
                keys,
                random);
    }

    /**
     * Writes a member down who agreed to something elsewhere.
     *
     * @param agreed to what
     */
    public static NewMember of(
            JoinRequest.Enrol request,
            UUID id,
            long number,
            EventHeader header,
            int daysToVerify,
            Agreed agreed,
            MemberKeys keys,
            RandomGenerator random) {
        Optional<byte[]> key = Optional.empty();
        String sealed = null;
        if (!request.data().isEmpty()) {
            MemberCipher cipher = keys.cipher();
            byte[] wrapped = cipher.newWrappedKey(id, random);
            sealed = Base64.getEncoder()
                    .encodeToString(cipher.seal(id, wrapped, request.data().toBytes(), random));
            key = Optional.of(wrapped);
        }
        Optional<Phone> phone = request.data().phone();
        String language = request.language();
        MemberJoined event = new MemberJoined(
                header,
                id,
                number,
                phone.map(keys::phoneHash).orElse(null),
                sealed,
                language,
                request.touchpoint().word(),
                request.guide().filter(guide -> guide != Binding.NO_GUIDE).orElse(null),
                agreed.termsVersion(),
                agreed.termsHash(),
                agreed.consents(),
                phone.map(_ -> header.businessDay().plusDays(daysToVerify)).orElse(null));
        return new NewMember(event, key);
    }
}
