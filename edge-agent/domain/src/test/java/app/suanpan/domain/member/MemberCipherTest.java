package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.MonthDay;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MemberCipherTest {

    private static final UUID MEI = new UUID(1, 1);
    private static final UUID TOM = new UUID(1, 2);
    private final RandomGenerator random = new SecureRandom();
    private final MemberKeys keys = new MemberKeys(new byte[32], 1, new byte[32]);
    private final MemberCipher cipher = keys.cipher();
    private final byte[] data = new PersonalData(
                    Optional.of(new Phone(86, "13812341234")), "小美", Optional.of(MonthDay.of(2, 29)))
            .toBytes();

    @Test
    void whatWasSealedOpensAgain() {
        byte[] wrapped = cipher.newWrappedKey(MEI, random);
        byte[] sealed = cipher.seal(MEI, wrapped, data, random);
        assertThat(cipher.open(MEI, wrapped, sealed)).isEqualTo(data);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13812341234");
    }

    @Test
    void theSameDataIsAnotherCiphertextEachTime() {
        byte[] wrapped = cipher.newWrappedKey(MEI, random);
        assertThat(cipher.seal(MEI, wrapped, data, random)).isNotEqualTo(cipher.seal(MEI, wrapped, data, random));
    }

    @Test
    void anotherMembersKeyOpensNothing() {
        byte[] wrapped = cipher.newWrappedKey(MEI, random);
        byte[] other = cipher.newWrappedKey(MEI, random);
        byte[] sealed = cipher.seal(MEI, wrapped, data, random);
        assertThatThrownBy(() -> cipher.open(MEI, other, sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cipher.open(TOM, wrapped, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherStoreOpensNothing() {
        byte[] wrapped = cipher.newWrappedKey(MEI, random);
        byte[] sealed = cipher.seal(MEI, wrapped, data, random);
        byte[] elsewhere = new byte[32];
        elsewhere[0] = 1;
        MemberCipher other = new MemberKeys(new byte[32], 1, elsewhere).cipher();
        assertThatThrownBy(() -> other.open(MEI, wrapped, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneChangedByteIsNoticed() {
        byte[] wrapped = cipher.newWrappedKey(MEI, random);
        byte[] sealed = cipher.seal(MEI, wrapped, data, random);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(MEI, wrapped, changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> cipher.open(MEI, wrapped, new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void personalDataReadsBackWhatIsGivenAndWhatIsNot() {
        assertThat(PersonalData.fromBytes(data).firstName()).isEqualTo("小美");
        assertThat(PersonalData.fromBytes(data).phone()).contains(new Phone(86, "13812341234"));
        assertThat(PersonalData.fromBytes(data).birthday()).contains(MonthDay.of(2, 29));
        assertThat(PersonalData.fromBytes(PersonalData.NONE.toBytes())).isEqualTo(PersonalData.NONE);
    }

    @Test
    void personalDataDoesNotPrintItself() {
        PersonalData personal = PersonalData.fromBytes(data);
        assertThat(personal.toString() + personal.phone()).doesNotContain("小美").doesNotContain("13812341234");
    }

    @Test
    void aFirstNameHasFortyCharactersAndNoControlCharacters() {
        assertThat(PersonalData.isName("👩‍🦰 Zoë")).isTrue();
        assertThat(PersonalData.isName("美".repeat(40))).isTrue();
        assertThat(PersonalData.isName("美".repeat(41))).isFalse();
        assertThat(PersonalData.isName("a\nb")).isFalse();
        assertThat(PersonalData.isName("\uD83D")).as("half a character").isFalse();
    }

    @Test
    void theSamePhoneIsFoundByTheSameHashOnlyWithTheSameKey() {
        Phone phone = new Phone(86, "13812341234");
        assertThat(keys.phoneHash(phone)).isEqualTo(keys.phoneHash(phone)).matches("[0-9a-f]{64}");
        assertThat(keys.phoneHash(phone)).isNotEqualTo(keys.phoneHash(new Phone(86, "13812341235")));
        byte[] otherBrand = new byte[32];
        otherBrand[31] = 1;
        assertThat(new MemberKeys(otherBrand, 1, new byte[32]).phoneHash(phone)).isNotEqualTo(keys.phoneHash(phone));
    }
}
