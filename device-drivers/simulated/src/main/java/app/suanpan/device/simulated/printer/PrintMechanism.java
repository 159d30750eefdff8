package app.suanpan.device.simulated.printer;

import app.suanpan.device.simulated.SimulatedDrawer;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries out the commands in the receive buffer, one after the other, on its own thread, for as long as the power is on. It stops
 * before a line while there is no paper and goes on by itself when there is: nothing is lost that way. A power cut loses everything
 * that was not on paper.
 */
final class PrintMechanism {
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(100);

    private final ReceiveBuffer buffer;
    private final PrinterBody body;
    private final Paper paper;
    private final SimulatedDrawer drawer;
    private final Consumer<byte[]> answers;
    private final TextMode mode = new TextMode();
    private final LineBuffer line = new LineBuffer();
    private final GraphicsMemory graphics = new GraphicsMemory();
    private final ByteArrayOutputStream qrContent = new ByteArrayOutputStream();
    private volatile Duration lineTime = Duration.ZERO;
    private int align;
    private int spacing = PrinterBody.LINE_DOTS;
    private int qrModule = 3;
    private int qrLevel = 48;
    private int barHeight = 162;
    private int barModule = 3;
    private boolean barText;
    private Thread thread = new Thread(() -> {});

    PrintMechanism(
            ReceiveBuffer buffer, PrinterBody body, Paper paper, SimulatedDrawer drawer, Consumer<byte[]> answers) {
        this.buffer = buffer;
        this.body = body;
        this.paper = paper;
        this.drawer = drawer;
        this.answers = answers;
    }

    void lineTime(Duration time) {
        lineTime = time;
    }

    void powerOn() {
        initialise();
        thread = Thread.ofPlatform().name("simulated printer").daemon().start(this::run);
    }

    /** The line that was being collected and all that waited are gone. What is on paper stays there. */
    void powerOff() {
        try {
            do {
                // Whatever draws or listens on the way may have taken the interruption for itself.
                thread.interrupt();
            } while (!thread.join(ASKED_AGAIN_AFTER));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        buffer.cutPower();
    }

    private void run() {
        try {
            while (true) {
                carryOut(buffer.next());
                buffer.done();
            }
        } catch (InterruptedException powerCut) {
            // The end of every power cut.
        }
    }

    private void initialise() {
        mode.reset();
        line.clear();
        graphics.clear();
        align = 0;
        spacing = PrinterBody.LINE_DOTS;
        barHeight = 162;
        barModule = 3;
        barText = false;
    }

    private void carryOut(Command command) throws InterruptedException {
        switch (command.prefix()) {
            case Command.TEXT -> text(command.data());
            case Command.CONTROL -> control(command.code());
            case Command.ESC -> escape(command);
            case Command.FS -> chinese(command);
            case Command.GS -> group(command);
            default -> {}
        }
    }

    private void text(byte[] bytes) throws InterruptedException {
        List<TextCell> cells = new ArrayList<>();
        mode.read(bytes, character -> cells.add(mode.cell(character)));
        for (TextCell cell : cells) {
            if (line.cursor() + cell.width() > paper.width()) {
                endLine();
            }
            line.add(cell);
        }
    }

    private void control(int code) throws InterruptedException {
        if (code == '\n') {
            endLine();
        } else if (code == '\t') {
            int stop = 8 * TextCell.COLUMN_DOTS;
            line.moveTo((line.cursor() / stop + 1) * stop);
        }
    }

    private void escape(Command command) throws InterruptedException {
        switch (command.code()) {
            case '@' -> initialise();
            case '!' -> mode.mode(command.at(0));
            case 'E', 'G' -> mode.bold((command.at(0) & 1) != 0);
            case '-' -> mode.underlined(command.at(0) % 48 != 0);
            case 'a' -> align = command.at(0) % 48;
            case 't' -> mode.page(command.at(0));
            case '2' -> spacing = PrinterBody.LINE_DOTS;
            case '3' -> spacing = command.at(0);
            case 'd' -> feed(command.at(0) * spacing);
            case 'J' -> feed(command.at(0));
            case '$' -> line.moveTo(command.wordAt(0));
            case '\\' -> line.moveTo(line.cursor() + (short) command.wordAt(0));
            case 'p' -> drawer.pulse(command.at(0), command.at(1) * 2, command.at(2) * 2);
            default -> {}
        }
    }

    private void chinese(Command command) {
        switch (command.code()) {
            case '&' -> mode.chinese(true);
            case '.' -> mode.chinese(false);
            case '!' -> mode.chineseMode(command.at(0));
            case '(' -> {
                if (command.at(0) == 'C' && command.at(3) == 48) {
                    mode.utf8(command.at(4) % 48 == 2);
                }
            }
            default -> {}
        }
    }

    private void group(Command command) throws InterruptedException {
        switch (command.code()) {
            case '!' -> mode.size(command.at(0));
            case 'B' -> mode.inverted((command.at(0) & 1) != 0);
            case 'h' -> barHeight = command.at(0);
            case 'w' -> barModule = Math.clamp(command.at(0), 1, 6);
            case 'H' -> barText = command.at(0) % 48 != 0;
            case 'k' -> barcode(command);
            case 'v' -> raster(command);
            case 'V' -> cut(command);
            case 'r' -> answers.accept(new byte[] {body.health().queued(command.at(0))});
            case '(' -> function(command);
            case '8' -> printStored(command, 5);
            default -> {}
        }
    }

    private void function(Command command) throws InterruptedException {
        if (command.at(0) == 'L') {
            printStored(command, 3);
        } else if (command.at(0) == 'k' && command.at(3) == 49) {
            qr(command);
        } else if (command.at(0) == 'H' && command.at(3) == 48 && command.at(4) == 48) {
            // Whatever came before is on paper by now, or this thread would still be waiting for the roll.
            byte[] id = {0x37, 0x22, command.data()[5], command.data()[6], command.data()[7], command.data()[8], 0};
            answers.accept(id);
        }
    }

    private void printStored(Command command, int start) throws InterruptedException {
        BitMatrix picture = graphics.function(command, start).orElse(null);
        if (picture != null) {
            printCode(picture);
        }
    }

    private void qr(Command command) throws InterruptedException {
        switch (command.at(4)) {
            case 67 -> qrModule = Math.clamp(command.at(5), 1, 16);
            case 69 -> qrLevel = command.at(5);
            case 80 -> {
                qrContent.reset();
                qrContent.write(command.data(), 6, command.data().length - 6);
            }
            case 81 -> {
                BitMatrix code = CodePainter.qr(qrContent.toByteArray(), qrModule, qrLevel)
                        .orElse(null);
                if (code != null && code.getWidth() <= paper.width()) {
                    printCode(code);
                }
            }
            default -> {}
        }
    }

    private void barcode(Command command) throws InterruptedException {
        int kind = command.at(0);
        int start = kind >= 65 ? 2 : 1;
        int end = kind >= 65 ? command.data().length : command.data().length - 1;
        String content = new String(command.data(), start, Math.max(0, end - start), StandardCharsets.US_ASCII);
        if (kind == 73) {
            content = CodePainter.code128Text(command.data(), start);
        }
        BitMatrix bars = CodePainter.bars(kind, content, barModule, barHeight).orElse(null);
        if (bars == null || bars.getWidth() > paper.width()) {
            return;
        }
        printCode(bars);
        if (barText) {
            CodePainter.withCheckDigit(kind, content).codePoints().forEach(digit -> line.add(mode.cell(digit)));
            endLine();
        }
    }

    private void printCode(BitMatrix dots) throws InterruptedException {
        endLineIfBegun();
        body.feed(dots.getHeight());
        takeTime(dots.getHeight());
        paper.code(dots, align);
    }

    private void raster(Command command) throws InterruptedException {
        int stride = command.wordAt(2);
        int rows = command.wordAt(4);
        if (stride == 0 || rows == 0) {
            return;
        }
        printCode(GraphicsMemory.dots(command, 6, stride * 8, rows, 1, 1));
    }

    private void cut(Command command) throws InterruptedException {
        endLineIfBegun();
        if (command.at(0) >= 65) {
            feed(command.at(1));
        }
        body.awaitHealthy();
        paper.cut();
    }

    private void feed(int dots) throws InterruptedException {
        endLineIfBegun();
        body.feed(dots);
        takeTime(dots);
        paper.blankLines(dots);
    }

    private void endLineIfBegun() throws InterruptedException {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    private void endLine() throws InterruptedException {
        int height = Math.max(spacing, line.height());
        body.feed(height);
        takeTime(height);
        if (line.isEmpty()) {
            paper.blankLines(height);
        } else {
            paper.line(line, align, height);
        }
        line.clear();
    }

    private void takeTime(int dots) throws InterruptedException {
        Thread.sleep(lineTime.multipliedBy(dots).dividedBy(PrinterBody.LINE_DOTS));
    }
}
