package app.suanpan.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
    @Test
    void aFileThatMayNotBeReadIsSaidInWordsAndNotByItsNameAlone() {
        assertThat(FileTrouble.of(new AccessDeniedException("/shop/staff.json")))
                .isEqualTo("it does not belong to whoever runs this store, or may not be read");
        assertThat(FileTrouble.of(new IOException("Is a directory"))).isEqualTo("Is a directory");
    }
}
