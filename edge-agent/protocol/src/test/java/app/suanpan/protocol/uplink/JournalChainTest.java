package app.suanpan.protocol.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class JournalChainTest {
    @Test
    void theHashCoversTheHashBeforeItAndTheVerbatimBytes() throws Exception {
        var body = "{\"type\":\"SaleCompleted\"}".getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[32]);
        digest.update(body);

        assertThat(JournalChain.extend(JournalChain.GENESIS, Bytes.of(body)).toArray())
                .isEqualTo(digest.digest());
    }

    @Test
    void oneInstanceHashesARunAsTheStaticMethodDoes() {
        var chain = new JournalChain();
        var one = chain.next(JournalChain.GENESIS, Bytes.utf8("a"));
        var two = chain.next(one, Bytes.utf8("b"));

        assertThat(two).isEqualTo(JournalChain.extend(one, Bytes.utf8("b")));
        assertThat(two).isNotEqualTo(JournalChain.extend(JournalChain.GENESIS, Bytes.utf8("ab")));
    }

    @Test
    void bytesCannotBeChangedFromOutside() throws IOException {
        var array = new byte[] {1, 2, 3};
        var bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;

        var out = new ByteArrayOutputStream();
        bytes.writeTo(out);
        assertThat(out.toByteArray()).containsExactly(1, 2, 3);
        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {0, 1, 2, 3}, 1, 4)).hasToString("Bytes[3]");
    }

    @Test
    void hashesReadBackFromTheirHexAndRefuseAnyOtherLength() {
        var hash = JournalChain.extend(JournalChain.GENESIS, Bytes.utf8("x"));

        assertThat(ChainHash.parse(hash.hex())).isEqualTo(hash);
        assertThatThrownBy(() -> ChainHash.of(new byte[31])).hasMessageContaining("31");
    }

    @Test
    void aStoredEventIsOneLine() {
        var hash = JournalChain.GENESIS;
        assertThatThrownBy(() -> new StoredEvent(1, Bytes.utf8("a\nb"), hash)).hasMessageContaining("one line");
        assertThatThrownBy(() -> new StoredEvent(1, Bytes.utf8(""), hash)).hasMessageContaining("one line");
        assertThatThrownBy(() -> new StoredEvent(0, Bytes.utf8("a"), hash)).hasMessageContaining("from 1");
    }

    @Test
    void anEpochIsThirtyTwoHexDigitsAndAHeadNeverStandsBeforeItsBase() {
        assertThatThrownBy(() -> new Epoch("ABC")).hasMessageContaining("32");
        var epoch = new Epoch("0123456789abcdef0123456789abcdef");
        var hash = JournalChain.extend(JournalChain.GENESIS, Bytes.utf8("x"));
        assertThatThrownBy(() -> new JournalHead(epoch, 5, hash, 4, hash)).hasMessageContaining("base 5");
        assertThat(JournalHead.empty(epoch).sequence()).isZero();
    }
}
