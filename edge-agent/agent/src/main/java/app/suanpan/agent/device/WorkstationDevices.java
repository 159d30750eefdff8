package app.suanpan.agent.device;

import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.device.Camera;
import app.suanpan.device.CashDrawer;
import app.suanpan.device.Device;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Devices;
import app.suanpan.device.PaymentProvider;
import app.suanpan.device.PaymentTerminal;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.ScanData;
import app.suanpan.device.Scanner;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The devices of one workstation, by role. A device that is not there yet is opened all the same and reports when it comes. */
public final class WorkstationDevices implements AutoCloseable {
    private static final Map<String, Class<? extends Device>> KINDS = Map.of(
            "scanner", Scanner.class,
            "printer", PosPrinter.class,
            "drawer", CashDrawer.class,
            "terminal", PaymentTerminal.class,
            "provider", PaymentProvider.class,
            "camera", Camera.class);

    /** The printer first: a drawer may hang on its cable. */
    private static final List<String> ORDER = List.of("printer", "drawer", "scanner", "camera", "terminal", "provider");

    private final Map<String, Device> devices = new LinkedHashMap<>();

    private WorkstationDevices() {}

    /**
     * Opens what the configuration names.
     *
     * @throws app.suanpan.device.DeviceRefusedException if an address is not one, nobody drives it, or it is a simulated
     *     device in a store that is not a simulation
     */
    public static WorkstationDevices open(WorkstationConfig config, Devices drivers, DeviceEnvironment environment) {
        WorkstationDevices opened = new WorkstationDevices();
        try {
            for (String role : ORDER) {
                config.device(role).ifPresent(address -> {
                    DeviceEnvironment here = environment.named(role).with(opened.devices);
                    opened.devices.put(role, drivers.open(KINDS.get(role), DeviceAddress.parse(address), here));
                });
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    public Optional<PosPrinter> printer() {
        return device("printer", PosPrinter.class);
    }

    public Optional<CashDrawer> drawer() {
        return device("drawer", CashDrawer.class);
    }

    public Optional<PaymentTerminal> terminal() {
        return device("terminal", PaymentTerminal.class);
    }

    /** Whoever takes payments by the codes on customers' phones. */
    public Optional<PaymentProvider> provider() {
        return device("provider", PaymentProvider.class);
    }

    public Optional<Camera> camera() {
        return device("camera", Camera.class);
    }

    /** Tells everything that scanner and camera read. */
    public void onScan(Consumer<ScanInput> listener) {
        device("scanner", Scanner.class).ifPresent(scanner -> scanner.onScan(data -> listener.accept(input(data))));
        camera().ifPresent(camera -> camera.onScan(data -> listener.accept(input(data))));
    }

    /** The same, with a listener of its own for each of them. */
    public void onScanOfEach(Supplier<Consumer<ScanInput>> listeners) {
        device("scanner", Scanner.class).ifPresent(scanner -> {
            Consumer<ScanInput> listener = listeners.get();
            scanner.onScan(data -> listener.accept(input(data)));
        });
        camera().ifPresent(camera -> {
            Consumer<ScanInput> listener = listeners.get();
            camera.onScan(data -> listener.accept(input(data)));
        });
    }

    /** Tells how all devices are, now and whenever one changes. */
    public void onChange(Consumer<List<DeviceStatus>> listener) {
        devices.values().forEach(device -> device.onState(ignored -> tell(listener)));
    }

    /** Each device has a thread of its own: one that looked earlier may be heard later, so it looks again after it was heard. */
    private void tell(Consumer<List<DeviceStatus>> listener) {
        List<DeviceStatus> told;
        do {
            told = statuses();
            listener.accept(told);
        } while (!told.equals(statuses()));
    }

    /** How the devices are. */
    public List<DeviceStatus> statuses() {
        List<DeviceStatus> statuses = new ArrayList<>();
        devices.forEach((role, device) -> statuses.add(status(role, device.state())));
        return statuses;
    }

    private static DeviceStatus status(String role, DeviceState state) {
        return switch (state) {
            case DeviceState.Absent ignored -> new DeviceStatus(role, Condition.ABSENT, List.of());
            case DeviceState.Opening ignored -> new DeviceStatus(role, Condition.OPENING, List.of());
            case DeviceState.Ready ready ->
                ready.warnings().isEmpty()
                        ? new DeviceStatus(role, Condition.READY, List.of())
                        : new DeviceStatus(role, Condition.WARNING, keys(ready.warnings()));
            case DeviceState.Blocked blocked -> new DeviceStatus(role, Condition.BLOCKED, keys(blocked.causes()));
            case DeviceState.Lost ignored -> new DeviceStatus(role, Condition.LOST, List.of());
        };
    }

    private static List<String> keys(List<? extends Enum<?>> causes) {
        return causes.stream()
                .map(cause -> cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static ScanInput input(ScanData data) {
        // The router tells a GS1 code from a plain one by the identifier.
        String aim = data.symbology().aim();
        return new ScanInput(aim.isEmpty() ? Optional.empty() : Optional.of(aim), data.text());
    }

    private <D extends Device> Optional<D> device(String role, Class<D> kind) {
        return Optional.ofNullable(devices.get(role)).map(kind::cast);
    }

    @Override
    public void close() {
        // The drawer on the printer's cable goes before the printer.
        new ArrayList<>(devices.values()).reversed().forEach(Device::close);
        devices.clear();
    }
}
