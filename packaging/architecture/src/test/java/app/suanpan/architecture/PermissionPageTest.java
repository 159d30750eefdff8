package app.suanpan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Permission.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of permissions lists those that there are, all of them, in their order, with what limits them. */
class PermissionPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| [^|]+ \\| ([^|]+) \\|$");

    @Test
    void thePageIsTheList() throws IOException {
        String page = Files.readString(Sources.read().root().resolve("docs/permissions.md"));
        List<String> told = ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " " + scale(row.group(2)))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(Permission.values())
                        .map(permission -> permission + " " + permission.scale())
                        .toList());
    }

    private static Scale scale(String told) {
        if (told.equals("—")) {
            return Scale.NONE;
        }
        return told.startsWith("%") ? Scale.PERCENT : Scale.AMOUNT;
    }
}
