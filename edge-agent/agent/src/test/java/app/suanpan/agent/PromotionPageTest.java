package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.protocol.storefile.PromotionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/promotions.md} and {@code docs/coupons.md} are read as a shop would write them, together as one file. */
class PromotionPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json promotion\\n(.*?)^```$");

    @Test
    void everyExampleIsRightAndTheyGoTogether() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void everyKindOfOfferAndRewardHasAnExample() throws IOException {
        List<String> kinds = examples().stream()
                .map(Promotion::offer)
                .flatMap(offer -> Stream.of(offer, reward(offer)))
                .map(kind -> kind.getClass().getSimpleName())
                .toList();
        assertThat(kinds).containsAll(implementations(Offer.class)).containsAll(implementations(Reward.class));
    }

    /** The reward, or the offer itself where that is all there is. */
    private static Object reward(Offer offer) {
        return switch (offer) {
            case Offer.Bundle bundle -> bundle.reward();
            case Offer.OnTop onTop -> onTop.reward();
            default -> offer;
        };
    }

    private static List<String> implementations(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    private static List<Promotion> examples() throws IOException {
        String page = Files.readString(Path.of("../../docs/promotions.md"))
                + Files.readString(Path.of("../../docs/coupons.md"));
        String all =
                EXAMPLE.matcher(page).results().map(match -> match.group(1)).collect(Collectors.joining(",\n"));
        return PromotionFile.read(("{\"promotions\": [" + all + "]}").getBytes(StandardCharsets.UTF_8));
    }
}
