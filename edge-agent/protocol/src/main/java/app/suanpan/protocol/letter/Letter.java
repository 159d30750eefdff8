package app.suanpan.protocol.letter;

import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A filled-in form, as a box finds it when it has opened the seal.
 *
 * @param member the id that the new member has: made with the form, so that two boxes that both register it make one member
 * @param number the member number that they have, unless somebody has it at the box already
 * @param data phone, name and birthday as {@link PersonalData#toBytes} writes them, Base64; says nothing for a card that names nobody
 * @param language {@code zh} or {@code en}: of the texts that were shown, and to be spoken to in
 * @param guide whose badge it was, or 0 where the customer wants no guide
 * @param termsVersion which edition of the membership terms was shown
 * @param termsHash SHA-256 of those terms, hexadecimal
 * @param consents one decision for each purpose
 * @param answerKey under which the card's link is sealed, Base64; the phone alone keeps what it follows from
 */
public record Letter(
        UUID member,
        long number,
        String data,
        String language,
        long guide,
        String termsVersion,
        String termsHash,
        List<Consent> consents,
        String answerKey) {
    /** How long every letter is, in bytes: whoever sees a sealed one does not learn how long a name is. */
    static final int LENGTH = 2_560;

    public Letter {
        consents = List.copyOf(consents);
    }

    /** A letter of somebody who filled in the form. */
    public static Letter of(
            UUID member, long number, PersonalData data, String language, long guide, Agreed agreed, byte[] answerKey) {
        return new Letter(
                member,
                number,
                Base64.getEncoder().encodeToString(data.toBytes()),
                language,
                guide,
                agreed.termsVersion(),
                agreed.termsHash(),
                agreed.consents(),
                Base64.getEncoder().encodeToString(answerKey));
    }

    /** What was filled in. */
    public PersonalData personalData() {
        return PersonalData.fromBytes(Base64.getDecoder().decode(data));
    }

    /** What was agreed to. */
    public Agreed agreed() {
        return new Agreed(termsVersion, termsHash, consents);
    }

    /** The bytes to seal: JSON, and blanks up to the length that every letter has. */
    public byte[] toBytes() {
        byte[] json = Json.write(this);
        if (json.length > LENGTH) {
            throw new IllegalArgumentException("A letter is longer than any should be: " + json.length + " bytes");
        }
        byte[] padded = Arrays.copyOf(json, LENGTH);
        Arrays.fill(padded, json.length, LENGTH, (byte) ' ');
        return padded;
    }

    /**
     * Reads what {@link #toBytes} wrote, or what a later edition did.
     *
     * @throws IllegalArgumentException if it is no letter
     */
    public static Letter read(byte[] bytes) {
        try {
            Letter letter = Json.read(
                    new String(bytes, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8), Letter.class);
            letter.personalData();
            return letter;
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException("Not a letter", e);
        }
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
