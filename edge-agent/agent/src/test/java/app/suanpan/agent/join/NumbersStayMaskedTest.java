package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.protocol.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a screen of a guide or a cashier can ask for, a member's phone number is masked in it: here is all there is to ask. */
class NumbersStayMaskedTest {
    private static final String PHONE = "13812341234";
    private static final String MASKED = "138****1234";

    @TempDir
    private Path folder;

    private JoinShop shop;
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void noAnswerHasANumberThatIsNotMasked() {
        join();
        MemberDirectory members = shop.room().directory();
        MemberView mei = members.byPhone(PHONE).orElseThrow();
        Stream.of(
                        members.byPhone("+86 " + PHONE),
                        members.byId(mei.id()),
                        members.byNumber(mei.number()),
                        // What was typed is said back to whoever typed it; here is what they are told by it.
                        Optional.of(members.matching(PHONE).members()),
                        Optional.of(members.matching("1234").members()),
                        Optional.of(members.matching("小美").members()),
                        Optional.of(
                                members.matching(String.valueOf(mei.number())).members()))
                .map(answer -> Json.text(answer.orElseThrow()))
                .forEach(seen::add);
        // Once more as somebody who comes back and types the number, which may be anybody's.
        does(new JoinCommand.StartOver());
        does(new JoinCommand.Begin());
        does(new JoinCommand.GivePhone(PHONE));

        assertThat(seen).hasSizeGreaterThan(12).anyMatch(it -> it.contains(MASKED));
        assertThat(seen).allSatisfy(it -> assertThat(it.replaceAll("[ -]", "")).doesNotContain("38123412"));
        assertThat(seen).filteredOn(it -> it.contains("小美")).isNotEmpty();
    }

    private void does(JoinCommand command) {
        seen.add(Json.text(shop.kiosk().submit(command)));
    }

    private void join() {
        does(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        does(new JoinCommand.Begin());
        does(new JoinCommand.GivePhone(PHONE));
        does(new JoinCommand.Decide(true, Set.of(Purpose.GUIDE_CONTACT), "小美", "zh"));
    }
}
