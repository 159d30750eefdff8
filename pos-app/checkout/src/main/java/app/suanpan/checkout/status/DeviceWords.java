package app.suanpan.checkout.status;

import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.text.Texts;
import java.util.List;

/** How a device is, in the reader's words. */
final class DeviceWords {
    private DeviceWords() {}

    static String name(DeviceStatus device, Texts texts) {
        return texts.text("device." + device.role());
    }

    /** What is wrong with it; empty when nothing is. */
    static String trouble(DeviceStatus device, Texts texts) {
        List<String> causes =
                device.causes().stream().map(cause -> cause(cause, texts)).toList();
        return causes.isEmpty() ? condition(device, texts) : String.join(texts.text("list.comma"), causes);
    }

    static Mood mood(DeviceStatus device) {
        return switch (device.condition()) {
            case READY -> Mood.FINE;
            case ABSENT, OPENING -> Mood.OFF;
            case WARNING -> Mood.ATTENTION;
            case BLOCKED, LOST -> Mood.TROUBLE;
        };
    }

    private static String cause(String cause, Texts texts) {
        String key = "device.cause." + cause;
        return texts.has(key) ? texts.text(key) : cause;
    }

    private static String condition(DeviceStatus device, Texts texts) {
        return switch (device.condition()) {
            case READY -> "";
            case ABSENT -> texts.text("device.absent");
            case OPENING -> texts.text("device.opening");
            case WARNING -> texts.text("device.warning");
            case BLOCKED -> texts.text("device.blocked");
            case LOST -> texts.text("device.lost");
        };
    }
}
