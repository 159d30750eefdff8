package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Limits;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Schedule;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.promotion.Stacking;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PromotionFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionFileTest {
    @Test
    void aStoreWithoutTheFileHasNoPromotions(@TempDir Path folder) {
        assertThat(PromotionFile.load(folder)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsOpen() {
        assertThat(read("{\"id\":\"a\",\"name\":{\"zh\":\"九折\",\"en\":\"10 % off\"},"
                        + "\"offer\":{\"type\":\"PercentOff\",\"percent\":10}}"))
                .containsExactly(Promotion.of(
                        "a", new LocalName("九折", "10 % off"), new Offer.PercentOff(Selection.ALL, BigDecimal.TEN)));
    }

    @Test
    void everyKindIsReadAsItWasWritten() {
        Schedule schedule = new Schedule(
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                List.of(DayOfWeek.FRIDAY),
                Optional.of(LocalTime.of(17, 0)),
                Optional.of(LocalTime.of(19, 0)));
        Selection drinks = new Selection(List.of("1"), List.of("drinks"), List.of("2"));
        BigDecimal half = BigDecimal.valueOf(50);
        List<Offer> offers = List.of(
                new Offer.PercentOff(drinks, new BigDecimal("12.5")),
                new Offer.AmountOff(drinks, 100),
                new Offer.FixedPrice(drinks, 0),
                Offer.Bundle.nForPrice(drinks, 3, 1_000),
                Offer.Bundle.cheapestFree(drinks, 2, 1),
                Offer.Bundle.buyGet(new Offer.Slot(drinks, 1), new Offer.Slot(Selection.ALL, 2), half),
                new Offer.Bundle(List.of(new Offer.Slot(drinks, 2)), new Reward.AmountOffAll(5)),
                new Offer.OnTop(drinks, 5_000, new Reward.PercentOffAll(half)));
        List<Promotion> promotions = offers.stream()
                .map(offer -> new Promotion(
                        "p" + offers.indexOf(offer),
                        new LocalName("优惠", "offer"),
                        7,
                        offer,
                        schedule,
                        new Audience(true, List.of("gold")),
                        new Stacking(List.of("g"), List.of("p0"), false),
                        new Limits(Optional.empty(), Optional.of(3), Optional.of(9L)),
                        Optional.of(Coupon.many("SAVE"))))
                .toList()
                .subList(1, offers.size());
        Promotion first = Promotion.of("p0", new LocalName("优惠", "offer"), offers.getFirst());
        List<Promotion> all =
                Stream.concat(Stream.of(first), promotions.stream()).toList();
        assertThat(PromotionFile.read(Json.write(Map.of("promotions", all)))).isEqualTo(all);
    }

    @Test
    void aCouponsCodeIsForOneSaleUnlessTheFileSaysMany() {
        String rule = "{\"id\":\"a\",\"name\":{\"zh\":\"九折\",\"en\":\"10 % off\"},"
                + "\"offer\":{\"type\":\"PercentOff\",\"percent\":10},\"coupon\":";
        assertThat(read(rule + "\"SAVE\"}"))
                .extracting(Promotion::coupon)
                .containsExactly(Optional.of(Coupon.once("SAVE")));
        assertThat(read(rule + "{\"codes\":[\"A1\",\"A2\"]}}"))
                .extracting(Promotion::coupon)
                .containsExactly(Optional.of(new Coupon(Set.of("A1", "A2"), Coupon.Uses.ONCE)));
        assertThat(read(rule + "{\"codes\":[\"NEWS\"],\"uses\":\"MANY\"}}"))
                .extracting(Promotion::coupon)
                .containsExactly(Optional.of(Coupon.many("NEWS")));
        assertThatThrownBy(() -> read(rule + "{\"codes\":[]}}")).hasMessageContaining("at least one code");
        assertThatThrownBy(() -> read(rule + "{\"codes\":[\"A\"],\"use\":\"MANY\"}}"))
                .hasMessageContaining("nothing is called coupon.use");
    }

    @Test
    void everyBadRuleIsNamedWithASentence() {
        String name = "\"name\":{\"zh\":\"九折\",\"en\":\"10 % off\"}";
        assertThatThrownBy(() -> read(
                        "{\"id\":\"a\"," + name + ",\"offer\":{\"type\":\"PercentOff\",\"percent\":110}}",
                        "{\"id\":\"b\"," + name + ",\"offer\":{\"type\":\"AmountOff\",\"amount\":5},\"schedul\":{}}",
                        "{\"id\":\"c\"," + name
                                + ",\"offer\":{\"type\":\"AmountOff\",\"amount\":5,\"selection\":{\"item\":[]}}}",
                        "{" + name + ",\"offer\":{\"type\":\"Gift\"}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Promotion a: A percentage is more than 0, at most 100")
                .hasMessageContaining("Promotion b: nothing is called schedul")
                .hasMessageContaining("Promotion c: nothing is called offer.selection.item")
                .hasMessageContaining("Promotion no. 4: ");
        assertThatThrownBy(() -> PromotionFile.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("promotions.json has no list of promotions");
    }

    private static List<Promotion> read(String... rules) {
        return PromotionFile.read(
                ("{\"promotions\":[" + String.join(",", rules) + "]}").getBytes(StandardCharsets.UTF_8));
    }
}
