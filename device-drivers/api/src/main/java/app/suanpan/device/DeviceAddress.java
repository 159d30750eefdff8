package app.suanpan.device;

import app.suanpan.device.DeviceRefusedException.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is and which driver speaks to it, in one line of configuration: {@code escpos+tcp://192.168.1.50:9100},
 * {@code serial:///dev/serial/by-id/usb-Maker_Model-if00?baud=9600}, {@code printer:}.
 *
 * @param scheme  chooses the driver; lower case
 * @param host    empty when the address names no machine
 * @param port    −1 when none is given
 * @param path    empty when the address names no file
 * @param options what stands behind the question mark, by name
 */
public record DeviceAddress(String scheme, String host, int port, String path, Map<String, String> options) {
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");

    public DeviceAddress {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /**
     * Reads an address.
     *
     * @throws DeviceRefusedException if it is not one
     */
    public static DeviceAddress parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !SCHEME.matcher(text.substring(0, colon)).matches()) {
            throw refused(text, "it must begin with a scheme such as escpos+tcp:");
        }
        String scheme = text.substring(0, colon);
        int question = text.indexOf('?', colon);
        String place = question < 0 ? text : text.substring(0, question);
        Map<String, String> options = question < 0 ? Map.of() : options(text, text.substring(question + 1));
        if (place.length() == colon + 1) {
            return new DeviceAddress(scheme, "", -1, "", options);
        }
        try {
            URI uri = new URI(place);
            if (uri.isOpaque() || uri.getFragment() != null || uri.getUserInfo() != null) {
                throw refused(text, "after the scheme comes //machine:port or ///file");
            }
            if (uri.getRawAuthority() != null
                    && uri.getHost() == null
                    && uri.getRawAuthority().contains(":")) {
                throw refused(text, "the machine or port cannot be read");
            }
            // A pin ("gpio://17") is an authority that is not a host name.
            String authority = uri.getHost() != null ? uri.getHost() : uri.getRawAuthority();
            return new DeviceAddress(
                    scheme, authority == null ? "" : authority, uri.getPort(), orEmpty(uri.getPath()), options);
        } catch (URISyntaxException notAnAddress) {
            throw refused(text, notAnAddress.getReason());
        }
    }

    /** The value of an option, if it is given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * The value of an option that is a whole number.
     *
     * @throws DeviceRefusedException if it is not one, or is outside {@code least} to {@code most}
     */
    public int number(String name, int absent, int least, int most) {
        String value = options.get(name);
        if (value == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below together with what is out of range.
        }
        throw new DeviceRefusedException(
                Code.OPTION, "In " + this + ", " + name + " must be a number from " + least + " to " + most);
    }

    /**
     * A typing error in an option would otherwise be silence.
     *
     * @throws DeviceRefusedException if an option is given that is not among these
     */
    public DeviceAddress allowOptions(String... known) {
        TreeSet<String> unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new DeviceRefusedException(
                    Code.OPTION,
                    "The address " + this + " has an option that nobody knows: " + unknown.first() + "; known are "
                            + new TreeSet<>(Set.of(known)));
        }
        return this;
    }

    /**
     * The port, which must be given unless there is a usual one.
     *
     * @param usual the port when none is given, or −1 when it must be
     */
    public int portOr(int usual) {
        if (port < 0 && usual < 0) {
            throw refused(toString(), "the port is missing");
        }
        return port < 0 ? usual : port;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (!host.isEmpty() || !path.isEmpty()) {
            text.append("//").append(host);
            if (port >= 0) {
                text.append(':').append(port);
            }
            text.append(path);
        }
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            text.append(separator).append(option.getKey()).append('=').append(option.getValue());
            separator = '&';
        }
        return text.toString();
    }

    private static Map<String, String> options(String address, String query) {
        Map<String, String> options = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw refused(address, "options are written name=value, joined by &");
            }
            String value = URLDecoder.decode(pair.substring(equals + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
            if (options.put(pair.substring(0, equals), value) != null) {
                throw refused(address, "the option " + pair.substring(0, equals) + " is given twice");
            }
        }
        return options;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static DeviceRefusedException refused(String address, String why) {
        return new DeviceRefusedException(Code.ADDRESS, "This is not a device address: " + address + ": " + why);
    }
}
