package app.suanpan.device.escpos;

import app.suanpan.device.slip.Align;
import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.Slip;
import app.suanpan.device.slip.SlipElement.BarcodeKind;
import app.suanpan.device.slip.SlipElement.Cell;
import app.suanpan.device.slip.TextStyle;

/** A receipt with everything on it. */
final class SampleReceipt {
    private SampleReceipt() {}

    static Slip slip() {
        return Slip.titled("S01-W1-000042")
                .picture(BitImage.of(160, 64, SampleReceipt::abacus))
                .text("算盘便利店", Align.CENTRE, TextStyle.LARGE)
                .centred("Suanpan Corner Store 南京东路 128 号")
                .rule()
                .twoColumns("2026-11-21 14:32", "S01-W1-000042")
                .twoColumns("收银员 Cashier: 李雷", "工位 W1")
                .rule()
                .twoColumns("农夫山泉饮用天然水 550ml", "¥2.00")
                .twoColumns("Organic whole milk 有机纯牛奶 1L × 2", "¥25.80")
                .line("  2 × ¥12.90")
                .twoColumns("  会员价优惠 Member price", "-¥3.00")
                .twoColumns("一件名字特别特别长的纯棉圆领短袖T恤衫男款夏季新品 Men's cotton crew-neck T-shirt", "¥199.00")
                .twoColumns("Crème brûlée €1 café", "¥18.50")
                .rule()
                .twoColumns("合计 TOTAL", "¥242.30", TextStyle.TALL)
                .twoColumns("现金 Cash", "¥300.00")
                .twoColumns("找零 Change", "¥57.70", TextStyle.BOLD)
                .rule()
                .row(TextStyle.BOLD, cell("税率", 8), right("净额", 0), right("税额", 10), right("含税", 12))
                .row(TextStyle.NORMAL, cell("13%", 8), right("214.42", 0), right("27.88", 10), right("242.30", 12))
                .rule()
                .centred("还不是会员？扫码加入，十秒钟")
                .qr("https://join.example.com/j/7F3K2M9Q?s=S01", 6)
                .feed(1)
                .barcode(BarcodeKind.CODE_128, "20261121000100000042")
                .barcode(BarcodeKind.EAN_13, "6901234567892")
                .mark("副本 COPY")
                .centred("谢谢惠顾 Thank you")
                .cut()
                .build();
    }

    private static Cell cell(String text, int columns) {
        return new Cell(text, columns, Align.LEFT);
    }

    private static Cell right(String text, int columns) {
        return new Cell(text, columns, Align.RIGHT);
    }

    private static int abacus(int x, int y) {
        boolean frame = x < 4 || x >= 156 || y < 4 || y >= 60 || y >= 20 && y < 23;
        boolean rod = x % 20 == 10;
        double bead = Math.hypot((x % 20 - 10) / 8.0, ((y + 8) % 16 - 8) / 6.0);
        return frame || rod || bead < 1 && y > 6 && y < 58 ? 1 : 0;
    }
}
