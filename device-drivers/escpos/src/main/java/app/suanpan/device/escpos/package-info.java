/**
 * Receipt printers that speak ESC/POS. Start at {@link app.suanpan.device.escpos.EscPosPrinter}; its
 * {@link app.suanpan.device.escpos.PrinterSession} holds the conversation with the hardware over a
 * {@link app.suanpan.device.escpos.PrinterLink}, and {@link app.suanpan.device.escpos.SlipComposer} turns a slip into commands for a
 * {@link app.suanpan.device.escpos.PrinterProfile}. Never knows what a receipt says.
 *
 * <p>The commands are those of Epson's ESC/POS Command Reference
 * (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/).
 */
@NullMarked
package app.suanpan.device.escpos;

import org.jspecify.annotations.NullMarked;
