package app.suanpan.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.suanpan.agent.receipt.ReceiptTemplates;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.domain.quickkey.QuickPage;
import app.suanpan.protocol.storefile.PromotionFile;
import app.suanpan.protocol.storefile.QuickKeyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleShopTest {
    @TempDir
    private Path folder;

    @Test
    void itsReceiptsHaveBothLanguagesAndAPicture() throws IOException {
        try (InputStream template = SampleShop.receiptFile();
                InputStream logo = SampleShop.logo()) {
            Files.copy(template, folder.resolve("receipt.json"));
            Files.copy(logo, folder.resolve("logo.png"));
        }
        ReceiptTemplates.Design design = new ReceiptTemplates(folder, "zh").current();
        assertThat(design.trouble()).isEmpty();
        assertThat(design.template().languages()).containsExactly("zh", "en");
        assertThat(design.logo().orElseThrow().dots(576).width()).isEqualTo(240);
    }

    private final List<Item> items = SampleShop.items();

    @Test
    void thereIsAWholeShopOfGroceriesAndClothes() {
        assertThat(items).hasSizeGreaterThanOrEqualTo(60);
        assertThat(items.stream().map(Item::category)).contains("produce", "dairy", "drinks", "men", "women", "kids");
    }

    @Test
    void everyCodeAndEveryBarcodeIsOneItemsOwn() {
        assertThat(items.stream().map(Item::code)).doesNotHaveDuplicates();
        assertThat(items.stream().map(Item::gtin).flatMap(Optional::stream)).doesNotHaveDuplicates();
    }

    @Test
    void everyItemHasAChineseAndAnEnglishNameAndAPrice() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.name().zh()).containsPattern("\\p{IsHan}");
            assertThat(item.name().en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(item.price().isPositive()).isTrue();
            assertThat(item.taxCategory()).isIn("standard", "reduced", "exempt");
        });
    }

    @Test
    void mostItemsHaveABarcodeSomeAreWeighedAndSomeHaveToBeKeyed() {
        assertThat(items.stream().filter(item -> item.gtin().isPresent()).count())
                .isGreaterThan(60);
        assertThat(items.stream().filter(item -> item.unit() == UnitOfMeasure.KILOGRAM))
                .hasSizeGreaterThan(2);
        assertThat(items.stream().filter(item -> item.gtin().isEmpty() && item.unit() == UnitOfMeasure.EACH))
                .isNotEmpty();
    }

    @Test
    void everyPromotionIsReadAndSpeaksOfSomethingOnTheShelf() throws IOException {
        try (InputStream file = SampleShop.promotionFile()) {
            List<Promotion> promotions = PromotionFile.read(file.readAllBytes());
            assertThat(promotions).hasSize(6);
            assertThat(promotions)
                    .allSatisfy(promotion -> assertThat(promotion.offer().selections())
                            .allSatisfy(selection -> assertThat(items)
                                    .anyMatch(item -> selection.contains(item.code(), item.category()))));
        }
    }

    @Test
    void everyQuickKeySellsSomethingOnTheShelfOrDoesSomething() throws IOException {
        try (InputStream file = SampleShop.quickKeyFile()) {
            QuickKeys keys = QuickKeyFile.read(file.readAllBytes());
            assertThat(keys.pages()).hasSize(6);
            assertThat(keys.pages())
                    .flatExtracting(QuickPage::keys)
                    .flatExtracting(key -> key.item().stream().toList())
                    .hasSizeGreaterThan(40)
                    .isSubsetOf(items.stream().map(Item::code).toList());
        }
    }

    @Test
    void everyBarcodeWrittenInTheFileHasARightCheckDigit() throws IOException {
        try (InputStream file = SampleShop.itemFile()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            long written = Pattern.compile(",\\d+,").matcher(text).results().count();
            assertThat(items.stream().filter(item -> item.gtin().isPresent())).hasSize((int) written);
        }
    }

    @Test
    void aScaleLabelNamesTheItemAndTheWeight() {
        Item apples = items.getFirst();
        assertThat(SampleShop.scaleLabel(apples, 750))
                .startsWith("2110101" + "00750")
                .hasSize(13);
    }

    @Test
    void theScalePrintsNoLabelForWhatIsSoldByThePieceNorForNothing() {
        Item apples = items.getFirst();
        Item rice = items.stream()
                .filter(item -> item.code().equals("10201"))
                .findFirst()
                .orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> SampleShop.scaleLabel(rice, 750));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleShop.scaleLabel(apples, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleShop.scaleLabel(apples, 100_000));
    }

    @Test
    void thereAreMembersWithAndWithoutAGuide() {
        List<SampleMember> members = SampleShop.members();
        assertThat(members).hasSizeBetween(5, 8);
        assertThat(members.stream().filter(member -> member.guide().isEmpty())).isNotEmpty();
        assertThat(members.stream().map(SampleMember::phone)).doesNotHaveDuplicates();
    }
}
