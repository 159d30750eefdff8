package app.suanpan.bench;

import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Turning a basket into cents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PricerBench {
    private Basket basket = Basket.EMPTY;
    private ArithmeticProfile profile;
    private Currency currency;

    @Setup
    public void fill() {
        profile = Profiles.load("cn", Path.of(""));
        currency = Currency.getInstance("CNY");
        for (int i = 0; i < 50; i++) {
            basket = basket.add(BenchStore.item(i), Quantity.of(1 + i % 3));
        }
    }

    /** A basket of fifty lines under the Chinese profile. */
    @Benchmark
    public PricedBasket priceFiftyLines() {
        return Pricer.price(basket, profile, currency);
    }
}
