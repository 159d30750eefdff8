package app.suanpan.device.serial;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceRefusedException;
import app.suanpan.device.DeviceRefusedException.Code;
import java.util.List;
import jssc.SerialPort;

/**
 * How a port is set up.
 *
 * @param baud     bits a second
 * @param dataBits 7 or 8
 * @param parity   jSSC's number for none, odd or even
 * @param stopBits jSSC's number for one or two
 */
record SerialSettings(int baud, int dataBits, int parity, int stopBits) {
    private static final List<Integer> SPEEDS =
            List.of(1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400);

    /**
     * From the options {@code baud=9600} and {@code mode=8N1}, which are also what holds when nothing is said.
     *
     * @throws DeviceRefusedException for speeds and modes that no such device has
     */
    static SerialSettings of(DeviceAddress address) {
        int baud = address.number("baud", 9_600, 1_200, 230_400);
        String mode = address.option("mode").orElse("8N1");
        if (!SPEEDS.contains(baud)) {
            throw new DeviceRefusedException(Code.OPTION, "In " + address + ", baud must be one of " + SPEEDS);
        }
        if (!mode.matches("[78][NOE][12]")) {
            throw new DeviceRefusedException(
                    Code.OPTION,
                    "In " + address + ", mode is written like 8N1: data bits, parity N, O or E, stop bits");
        }
        int parity = switch (mode.charAt(1)) {
            case 'O' -> SerialPort.PARITY_ODD;
            case 'E' -> SerialPort.PARITY_EVEN;
            default -> SerialPort.PARITY_NONE;
        };
        int stopBits = mode.charAt(2) == '1' ? SerialPort.STOPBITS_1 : SerialPort.STOPBITS_2;
        return new SerialSettings(baud, mode.charAt(0) - '0', parity, stopBits);
    }
}
