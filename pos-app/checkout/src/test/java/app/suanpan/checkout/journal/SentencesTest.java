package app.suanpan.checkout.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.EventDigest.Kind;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event calls by a word of the program's the journal says in the reader's. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STAFF_ADDED | 王芳;cashier;through-command;root | 王芳 was added as cashier (on the command line) root"
                        + " | 添加了 王芳，角色 cashier（命令行）root",
                "STAFF_BLOCKED | 王芳;cashier;through-file; | 王芳 is let in no more (in the file itself) | 王芳 已停用（直接改文件）",
                "TENDER_VOIDED | gift-card | Payment taken back: gift card | 撤销付款：礼品卡",
                "CODE_ASKED | wechat | Payment by code asked for (WeChat Pay) | 发起扫码付款（微信支付）",
                "APPROVAL_GRANTED | 陈安娜;李梅;PRICE_OVERRIDE;OverridePrice line=1;approval-goods"
                        + " | 李梅 approved for 陈安娜: change a price (The goods) | 李梅 批准了 陈安娜：改价（商品有问题）",
                "PERMISSION_DENIED | 陈安娜;;X_REPORT ReadTill | 陈安娜 was not permitted: X report | 陈安娜 没有权限：X 报表",
                "QUICK_KEYS_CHANGED | key-moved;水果;10101 | Quick keys, page 水果: key moved 10101 | 快捷键，水果 页：移动 10101",
                "KIOSK_TENDED | 李梅;;CAMERA_RESTARTED | 李梅 changed something at the kiosk: the camera was connected anew"
                        + " | 李梅 在入会机上操作：重新连接摄像头",
                "KIOSK_TENDED | 李梅;;CLOSED | 李梅 changed something at the kiosk: closed for today | 李梅 在入会机上操作：今天停用",
                "DRAWER_OPENED | CLOSED | Drawer opened: CLOSED | 打开钱箱：CLOSED",
                "DRAWER_OPENED | drawer-change | Drawer opened: Give change | 打开钱箱：找零",
                "DRAWER_OPENED | The customer's KEY_RING | Drawer opened: The customer's KEY_RING | 打开钱箱：The customer's KEY_RING"
            })
    void whatHappenedIsSaidInTheReadersWords(String kind, String words, String en, String zh) {
        Row row = new Row(
                1,
                Instant.EPOCH,
                "陈安娜",
                "1",
                Kind.valueOf(kind),
                Optional.empty(),
                Optional.empty(),
                List.of(words.split(";", -1)));
        assertThat(Sentences.what(row, texts(Language.EN)).strip()).isEqualTo(en);
        assertThat(Sentences.what(row, texts(Language.ZH)).strip()).isEqualTo(zh);
    }

    private static Texts texts(Language language) {
        return new Texts(language, locale -> ResourceBundle.getBundle("app.suanpan.checkout.texts", locale));
    }
}
