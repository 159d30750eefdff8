package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.MemberDirectory.MemberView;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code at the end of a receipt, by which its customer joins. */
class ReceiptLinkTest extends PhoneInTheShop {
    @Test
    void aReceiptsLinkBindsToTheGuideWhoServed() throws Exception {
        URI receipt = receipt(Optional.of(1L));
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Li Na").doesNotContain("checked");
        HttpResponse<String> sent = post(
                receipt,
                "form",
                hidden(form.body()),
                "phone",
                "13812341234",
                "name",
                "小美",
                "lang",
                "en",
                "grant",
                "marketing",
                "age",
                "14");
        assertThat(get(location(sent)).body()).contains("Welcome, 小美!", "Li Na is your guide.");
        assertThat(shop.room().directory().byPhone("13812341234").flatMap(MemberView::guide))
                .contains(JoinShop.LI);
        assertThat(shop.journal()).contains("\"touchpoint\":\"receipt-qr\",\"guide\":1,");
    }

    @Test
    void aReceiptOnWhichNobodyServedBindsToNobody() throws Exception {
        URI receipt = receipt(Optional.empty());
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Get your member card").doesNotContain("class=\"guide\"");
        post(receipt, "form", hidden(form.body()), "phone", "13812341234", "age", "14");
        assertThat(shop.room().directory().byPhone("13812341234").orElseThrow().guide())
                .isEmpty();
        assertThat(shop.journal()).contains("\"touchpoint\":\"receipt-qr\"").doesNotContain("BindingDecided");
    }

    @Test
    void aReceiptOfAGuideWhoHasLeftOrOfLongAgoStillJoins() throws Exception {
        assertThat(get(receipt(Optional.of(3L))).body())
                .contains("Get your member card")
                .doesNotContain("Zhao Min");
        URI receipt = receipt(Optional.of(1L));
        shop.pass(Duration.ofDays(179));
        assertThat(get(receipt).body()).contains("Li Na");
        shop.pass(Duration.ofDays(1));
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Get your member card").doesNotContain("Li Na");
        post(receipt, "form", hidden(form.body()), "phone", "13812341234", "age", "14");
        assertThat(shop.room().directory().byPhone("13812341234").orElseThrow().guide())
                .isEmpty();
    }

    @Test
    void aReceiptsLinkMayBeOpenedByManyAndStillNotFloodTheShop() throws Exception {
        URI receipt = receipt(Optional.empty());
        for (int i = 0; i < 6; i++) {
            assertThat(post(receipt, "form", hidden(get(receipt).body()), "age", "14")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(post(receipt, "form", hidden(get(receipt).body()), "age", "14")
                        .statusCode())
                .isEqualTo(429);
        assertThat(post(badge(1), "form", hidden(get(badge(1)).body()), "age", "14")
                        .statusCode())
                .as("another kind of link is no way round")
                .isEqualTo(429);
        assertThat(members()).isEqualTo(6);
    }

    @Test
    void aReceiptsLinkThatIsNotOursToTheBitIsGone() throws Exception {
        String link = receipt(Optional.of(1L)).toString();
        char last = link.charAt(link.length() - 1);
        URI forged = URI.create(link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0'));
        assertThat(get(forged).statusCode()).isEqualTo(410);
        assertThat(post(forged, "form", "x", "phone", "13812341234", "age", "14")
                        .statusCode())
                .isEqualTo(410);
        assertThat(members()).isZero();
    }
}
