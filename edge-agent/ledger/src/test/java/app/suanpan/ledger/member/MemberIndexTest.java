package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.ledger.member.MemberIndex.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cashier may type for somebody who stands there, and who answers. */
class MemberIndexTest {
    private static final int MOST = 3;

    private final MemberIndex index = new MemberIndex();
    private final Map<UUID, String> names = new LinkedHashMap<>();

    @BeforeEach
    void someMembers() {
        member("李伟", "13800001111");
        member("李薇", "13800002222");
        member("张晓雯", "13800003333");
        member("重庆", "13800004444");
        member("Margaret", "13800005555");
        member("Ana", "13800006666");
        member("Zoë", "13800071111");
        member("", "13900009999");
        member("Li", "13900000404");
    }

    @Test
    void aNameIsFoundByItsHanziItsPinyinAndItsInitials() {
        assertThat(found("李伟")).as("not who sounds alike").containsExactly("李伟");
        assertThat(found("liw")).containsExactlyInAnyOrder("李伟", "李薇");
        assertThat(found("zhangxiaowen")).containsExactly("张晓雯");
        assertThat(found("zxw")).containsExactly("张晓雯");
        assertThat(found("晓雯")).containsExactly("张晓雯");
        assertThat(found("chongqing")).containsExactly("重庆");
        assertThat(found("zhongqing")).containsExactly("重庆");
        assertThat(found("zoe")).containsExactly("Zoë");
        assertThat(found("MARG")).containsExactly("Margaret");
    }

    @Test
    void aTypingErrorIsForgivenInLettersInHanziAndInPinyin() {
        assertThat(found("margeret")).containsExactly("Margaret");
        assertThat(found("mragaret")).containsExactly("Margaret");
        assertThat(found("张小雯")).containsExactly("张晓雯");
        assertThat(found("李维")).as("spoken, not written").containsExactlyInAnyOrder("李伟", "李薇");
        assertThat(found("zhangxiaowne")).containsExactly("张晓雯");
        assertThat(found("xx")).isEmpty();
    }

    @Test
    void theEndOfAPhoneNumberIsEnoughFromFourFiguresOn() {
        assertThat(found("3333")).containsExactly("张晓雯");
        assertThat(found("0404")).containsExactly("Li");
        assertThat(found("138 0000 3333")).containsExactly("张晓雯");
        assertThat(found("１１１１")).containsExactlyInAnyOrder("李伟", "Zoë");
        assertThat(found("71111")).containsExactly("Zoë");
        assertThat(found("8888")).isEmpty();
        assertThat(index.find("333", MOST)).isEqualTo(new Answer(List.of(), true));
    }

    @Test
    void aNameAndTheEndOfThePhoneTellTwoOfOneNameApart() {
        member("李伟", "13700001234");
        assertThat(found("李伟")).containsExactly("李伟", "李伟");
        assertThat(index.find("李伟 1234", MOST).members()).hasSize(1);
        assertThat(index.find("李伟1234", MOST).members()).hasSize(1);
        assertThat(index.find("liwei 34", MOST).members()).hasSize(1);
        assertThat(found("李伟 9999")).isEmpty();
    }

    @Test
    void ofThoseWhoAnswerEquallyWellAllAreShownOrNone() {
        for (int i = 0; i < MOST; i++) {
            member("Wanda", "1360000000" + i);
        }
        assertThat(index.find("wanda", MOST).members()).hasSize(MOST);
        member("Wanda", "13600000009");
        assertThat(index.find("wanda", MOST)).isEqualTo(new Answer(List.of(), true));
    }

    @Test
    void whoAnswersBestIsShownEvenIfManyAnswerLessWell() {
        for (int i = 0; i < 50; i++) {
            member("Lin" + (char) ('a' + i % 26) + "o", "136000010" + (10 + i));
        }
        Answer answer = index.find("li", MOST);
        assertThat(answer.members()).extracting(names::get).containsExactly("Li");
        assertThat(answer.more()).isTrue();
    }

    @Test
    void whoIsForgottenLeavesNeitherNameNorNumberBehind() {
        UUID other = member("李伟", "13700001234");
        index.forget(other);
        assertThat(found("1234")).isEmpty();
        assertThat(found("李伟")).containsExactly("李伟");
        names.forEach((id, name) -> index.forget(id));
        assertThat(index.size()).isZero();
        for (String typed : List.of("李伟", "liwei", "lw", "margaret", "margeret", "zhangxiaowne", "3333", "张小雯")) {
            assertThat(index.find(typed, MOST)).isEqualTo(new Answer(List.of(), false));
        }
    }

    @Test
    void theNameOfWhoIsForgottenIsFreeForTheNext() {
        names.keySet().forEach(index::forget);
        member("Gwendolyn", "13511112222");
        member("李伟", "13511113333");
        assertThat(found("gwendolin")).containsExactly("Gwendolyn");
        assertThat(found("liwei")).containsExactly("李伟");
    }

    @Test
    void nothingTypedFindsNobody() {
        for (String typed : List.of("", "  ", "--", "()", "+")) {
            assertThat(index.find(typed, MOST)).isEqualTo(new Answer(List.of(), false));
        }
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (String typed : List.of("1".repeat(40), "x".repeat(400), "李".repeat(100), "\uD83D", "1 李 2 w", "'", "é1")) {
            assertThat(index.find(typed, MOST).members()).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private List<String> found(String typed) {
        Answer answer = index.find(typed, MOST);
        assertThat(answer.more()).as("more for %s", typed).isFalse();
        return answer.members().stream().map(names::get).toList();
    }

    private UUID member(String name, String phone) {
        UUID id = new UUID(1, names.size() + 1L);
        names.put(id, name);
        index.put(id, new PersonalData(Optional.of(new Phone(86, phone)), name, Optional.empty()));
        return id;
    }
}
