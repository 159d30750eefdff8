package app.suanpan.simulator;

import app.suanpan.device.simulated.SimulatedCamera;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;

/**
 * The devices of one shop, as hands can reach them.
 *
 * @param printer the checkout's receipt printer with the drawer on its cable
 * @param scanner the checkout's scanner
 * @param camera the kiosk's camera
 * @param terminal the checkout's card terminal
 * @param provider who takes payments by the codes on customers' phones
 */
public record PretendedDevices(
        SimulatedPrinter printer,
        SimulatedScanner scanner,
        SimulatedCamera camera,
        SimulatedPaymentTerminal terminal,
        SimulatedPaymentProvider provider) {}
