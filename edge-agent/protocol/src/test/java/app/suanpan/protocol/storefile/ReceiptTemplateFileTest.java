package app.suanpan.protocol.storefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.ReceiptTemplate.On;
import app.suanpan.domain.receipt.ReceiptTemplate.Part;
import app.suanpan.domain.receipt.ReceiptTemplate.Words;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTemplateFileTest {

    @Test
    void aTemplateSaysLanguagesPictureBlocksAndWhatIsOffered() {
        ReceiptTemplateFile file = read("""
                {
                  // both languages on one slip
                  "version": 1,
                  "languages": ["zh", "en"],
                  "logo": "logo.png",
                  "blocks": [
                    "logo", "store",
                    {"zh": "满百包邮", "en": "Free delivery from 100", "style": "bold"},
                    "number", "lines", "rule", "totals", "payments", "space", "qr",
                    {"zh": "退货请七日内", "align": "left", "on": "sale"},
                  ],
                  "offer": "both",
                }""");

        assertThat(file.logo()).contains("logo.png");
        ReceiptTemplate template = file.template();
        assertThat(template.languages()).containsExactly("zh", "en");
        assertThat(template.offer()).isEqualTo(ReceiptOffer.BOTH);
        assertThat(template.blocks())
                .containsExactly(
                        Part.LOGO,
                        Part.STORE,
                        new Words(new LocalName("满百包邮", "Free delivery from 100"), Align.CENTRE, Style.BOLD, On.BOTH),
                        Part.NUMBER,
                        Part.LINES,
                        Part.RULE,
                        Part.TOTALS,
                        Part.PAYMENTS,
                        Part.SPACE,
                        Part.QR,
                        new Words(new LocalName("退货请七日内", ""), Align.LEFT, Style.PLAIN, On.SALE));
    }

    @Test
    void whatATemplateDoesNotSayStaysAsItIs() {
        assertThat(read("{\"version\": 1}")).satisfies(file -> {
            assertThat(file.template()).isEqualTo(ReceiptTemplate.standard("en"));
            assertThat(file.logo()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     | version is missing",
                "{'version': 2}                                         | update this box",
                "[1]                                                    | an object in braces",
                "{'version': 1, 'languages': ['fr']}                    | has to be zh, en or both",
                "{'version': 1, 'languages': ['zh', 'zh']}              | has to be zh, en or both",
                "{'version': 1, 'languages': 'zh'}                      | languages has to be a list",
                "{'version': 1, 'langages': ['zh']}                     | nothing is called langages",
                "{'version': 1, 'logo': '../keys/brand.png'}            | the name of a PNG file beside it",
                "{'version': 1, 'logo': 'logo.jpg'}                     | the name of a PNG file beside it",
                "{'version': 1, 'offer': 'fax'}                         | offer is \"fax\" and has to be one of print",
                "{'version': 1, 'blocks': ['number', 'lines', 'totals']}| without the block payments",
                "{'version': 1, 'blocks': ['nummer']}                   | blocks[0] is \"nummer\" and has to be one of logo",
                "{'version': 1, 'blocks': ['lines', {'text': 'a'}]}     | nothing is called blocks[1].text",
                "{'version': 1, 'blocks': ['lines', {'zh': ''}]}        | blocks[1] needs a text",
                "{'version': 1, 'blocks': [{'zh': 'a', 'style': 'red'}]}| blocks[0].style is \"red\"",
                "{'version': 1, 'blocks': [{'zh': 7}]}                  | blocks[0].zh has to be a text",
                "{'version': 1, 'blocks': [7]}                          | blocks[0] has to be the name of a block",
                "{'version': 1, 'blocks': ['number','lines','totals','payments','lines']} | lines stands there twice",
                "{'version': 1,                                         | receipt.json is not right"
            })
    void whatIsNotRightIsRefusedWithASentenceThatSaysWhere(String json, String sentence) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("receipt.json is not right: ")
                .hasMessageContaining(sentence);
    }

    private static ReceiptTemplateFile read(String json) {
        return ReceiptTemplateFile.read(json.getBytes(StandardCharsets.UTF_8), "en");
    }
}
