package app.suanpan.command.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.root.CommandRun;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.workstation.Operator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store's people, from the command line. */
class OperatorCommandTest {
    private static final Operator ANNA = new Operator("anna", "陈安娜");

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {"store": {"tenant": "test", "id": "S01", "name": {"zh": "店", "en": "Store"}, "addressLines": [],
                   "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "en"},
                 "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                 "operators": [{"id": "lin", "name": "Lin"}], "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0}
                """);
    }

    @Test
    void aStoreThatNobodySetUpSaysSo() {
        CommandRun list = run("", "list");
        assertThat(list.status()).isEqualTo(ExitStatus.FOUND_TROUBLE);
        assertThat(list.out()).contains("lin").contains("no PIN yet").contains("Nobody is asked for a PIN here");
    }

    @Test
    void somebodyIsAddedWithAPinThatIsNoArgument() {
        CommandRun added = addMei();
        assertThat(added.status()).as(added.err()).isZero();
        assertThat(added.out()).contains("李梅 may sign on as manager with that PIN");
        assertThat(book().prove(new Credential.Pin("mei", "704152")))
                .isEqualTo(new Proof.Known(new Operator("mei", "李梅"), Means.PIN));
        CommandRun list = run("", "list", "--json");
        assertThat(list.status()).isZero();
        assertThat(list.out())
                .contains(
                        "\"id\":\"mei\",\"name\":\"李梅\",\"role\":\"manager\",\"pin\":true,\"badge\":0,\"blocked\":false");
    }

    @Test
    void theNeighboursAreRefusedInASentenceWithACode() {
        addMei();
        refused("TAKEN_ID", "7315\n", "add", "mei", "--name", "Other Mei", "--role", "cashier", "--stdin");
        refused("UNKNOWN_ROLE", "7315\n", "add", "bo", "--name", "Bo", "--role", "king", "--stdin");
        refused("PIN_TOO_SIMPLE", "1234\n", "add", "bo", "--name", "Bo", "--role", "cashier", "--stdin");
        refused("PIN_TOO_SIMPLE", "", "pin", "mei", "--stdin");
        refused("NOT_ALLOWED", "7315\n", "add", "b o", "--name", "Bo", "--role", "cashier", "--stdin");
        refused("UNKNOWN_OPERATOR", "", "role", "nobody", "cashier");
        refused("UNKNOWN_ROLE", "", "role", "mei", "king");
        assertThat(book().everybody()).hasSize(2);
        CommandRun asked = run("", "pin", "mei");
        assertThat(asked.status()).isEqualTo(ExitStatus.COULD_NOT_START);
        assertThat(asked.err()).contains("NO_TERMINAL");
    }

    @Test
    void roleAndPinAndBlockingHoldAtOnce() {
        addMei();
        run("", "add", "anna", "--name", "陈安娜", "--role", "cashier", "--no-pin");
        assertThat(book().prove(new Credential.Pin("anna", "2580"))).isEqualTo(new Proof.NoPin(ANNA));
        run("2580\n", "pin", "anna", "--stdin");
        run("", "role", "anna", "leader");
        assertThat(book().roleOf("anna").id()).isEqualTo("leader");
        run("", "block", "anna");
        assertThat(book().prove(new Credential.Pin("anna", "2580"))).isEqualTo(new Proof.Wrong("anna"));
        assertThat(run("", "list").out()).contains("blocked");
        run("", "unblock", "anna");
        assertThat(book().prove(new Credential.Pin("anna", "2580"))).isEqualTo(new Proof.Known(ANNA, Means.PIN));
        run("", "pin", "anna", "--clear");
        assertThat(book().hasPin("anna")).isFalse();
    }

    @Test
    void aBadgeIsPrintedAgainAsItIsAndANewOneEndsIt() throws Exception {
        addMei();
        Path picture = folder.resolve("mei.png");
        CommandRun first = run("", "badge", "mei", "--png", picture.toString());
        assertThat(first.status()).as(first.err()).isZero();
        String code = read(picture);
        assertThat(code).startsWith("https://shop.example/o/");
        assertThat(run("", "badge", "mei").out())
                .as("the same again")
                .contains(code)
                .contains("\u2588");
        assertThat(book().prove(badge(code))).isEqualTo(new Proof.Known(new Operator("mei", "李梅"), Means.BADGE));
        run("", "badge", "mei", "--new");
        assertThat(book().prove(badge(code))).isEqualTo(new Proof.Wrong(""));
        run("", "block", "mei");
        refused("BLOCKED", "", "badge", "mei");
    }

    private static Credential badge(String code) {
        return new Credential.Badge(code.substring("https://shop.example/o/".length()));
    }

    private static String read(Path picture) throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width)))))
                .getText();
    }

    private void refused(String code, String typed, String... arguments) {
        CommandRun run = run(typed, arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(code).doesNotContain("\tat ");
    }

    private CommandRun addMei() {
        return run("704152\n", "add", "mei", "--name", "李梅", "--role", "manager", "--stdin");
    }

    private StaffBook book() {
        return StaffBook.open(folder, AgentConfig.load(folder));
    }

    private CommandRun run(String typed, String... arguments) {
        List<String> all = new ArrayList<>(List.of("operator"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.toString()));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.of(all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
