package app.suanpan.command.price;

import app.suanpan.agent.config.Profiles;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.ReportFormat;
import app.suanpan.command.price.BasketException.Code;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.ProfileFile;
import app.suanpan.protocol.storefile.PromotionFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code suanpan price BASKET.json}: what a basket comes to, to the cent, line by line and piece by piece. */
@Command(
        name = "price",
        description =
                "Prices a basket from a file as the till does, and shows how; docs/price-basket.md describes the file.",
        mixinStandardHelpOptions = true)
public final class PriceCommand implements Callable<Integer> {
    private static final int LARGEST = 16 * 1024 * 1024;

    @Parameters(paramLabel = "BASKET.json", description = "The basket; - reads it from standard input.")
    private @Nullable Path file;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "How to reckon: a shipped profile (cn, nl, uk, us, us-ri) or a profile's file, NAME.json.")
    private @Nullable String profile;

    @Option(
            names = "--promotions",
            paramLabel = "FILE",
            description = "A shop's promotions.json, in addition to those in the basket.")
    private @Nullable Path promotions;

    @Mixin
    private final ReportFormat format = new ReportFormat();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            return format.print(price(), out);
        } catch (BasketException e) {
            if (format.isJson()) {
                out.println(Json.text(Map.of("error", new Trouble(e.code().name(), e.place(), e.getMessage()))));
                out.flush();
            }
            String sentence = e.code() + ": " + e.getMessage();
            throw e.code() == Code.NO_FILE
                    ? CommandFailure.couldNotStart(sentence)
                    : CommandFailure.notUnderstood(sentence);
        }
    }

    /** Why there is no price, for programs. */
    private record Trouble(String code, String at, String message) {}

    private PriceReport price() {
        Fields fields = Fields.of(basket(), "");
        ArithmeticProfile reckoning = profile(fields);
        return PriceAnswer.of(BasketReader.read(fields, reckoning, shopsPromotions()));
    }

    private JsonNode basket() {
        try {
            JsonNode basket = Json.byHand(bytes(Objects.requireNonNull(file)));
            if (basket.isMissingNode()) {
                throw new BasketException(Code.NOT_JSON, "", "There is nothing in " + file);
            }
            return basket;
        } catch (UnreadableJsonException e) {
            throw new BasketException(Code.NOT_JSON, "", file + ": " + e.getMessage());
        }
    }

    /** The option wins over the file, so that one basket can be tried with several profiles. */
    private ArithmeticProfile profile(Fields fields) {
        var own = fields.any("profile");
        try {
            if (profile != null) {
                return named(profile);
            }
            if (own.isPresent() && own.get().isObject()) {
                return ProfileFile.read(Json.write(own.get()), "in the basket");
            }
            String name = fields.text("profile")
                    .orElseThrow(() -> new BasketException(
                            Code.PROFILE_NOT_RIGHT,
                            "profile",
                            "Name a profile: --profile cn, or \"profile\" in the file"));
            return named(name);
        } catch (ConfigException e) {
            throw new BasketException(Code.PROFILE_NOT_RIGHT, "profile", e.getMessage());
        }
    }

    /** One that is shipped, or else a file, whatever its name ends in. */
    private static ArithmeticProfile named(String name) {
        if (!Profiles.SHIPPED.contains(name) && new File(name).isFile()) {
            return ProfileFile.read(bytes(new File(name).toPath()), name);
        }
        return Profiles.load(name, Path.of(""));
    }

    private List<Promotion> shopsPromotions() {
        if (promotions == null) {
            return List.of();
        }
        try {
            return PromotionFile.read(bytes(promotions));
        } catch (ConfigException e) {
            throw new BasketException(Code.PROMOTIONS_NOT_RIGHT, "", e.getMessage());
        }
    }

    private static byte[] bytes(Path path) {
        try (InputStream in = path.toString().equals("-") ? System.in : Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BasketException(Code.NO_FILE, "", path + " is larger than a basket can be");
            }
            return bytes;
        } catch (IOException e) {
            throw new BasketException(Code.NO_FILE, "", path + " cannot be read");
        }
    }
}
