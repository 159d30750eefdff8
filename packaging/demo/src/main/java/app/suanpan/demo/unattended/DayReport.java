package app.suanpan.demo.unattended;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an unattended day came to. Money is in minor units.
 *
 * @param screen what the checkout's screen showed as committed today
 * @param ledger what this day added to the ledger
 * @param collector what this day added at the collector
 * @param joined members who joined today
 * @param printed receipts that came out of the printer
 * @param events events in the journal, of all days
 * @param unsent events that the collector has not acknowledged
 * @param pictures pictures of screens
 * @param screens the folder they are in
 * @param receipts the folder with a picture of each receipt
 * @param data the shop's data folder
 * @param findings sentences about what is not as it should be; none is good
 */
public record DayReport(
        Takings screen,
        Takings ledger,
        Takings collector,
        long joined,
        int printed,
        long events,
        long unsent,
        int pictures,
        String screens,
        String receipts,
        String data,
        List<String> findings) {
    public DayReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was lost and everybody agrees. */
    public boolean ok() {
        return findings.isEmpty() && unsent == 0;
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Sold       %d sales, %s; taken back %d, %s; %d members joined; %d receipts printed"
                .formatted(
                        screen.sales(),
                        yuan(screen.soldMinor()),
                        screen.returns(),
                        yuan(screen.returnedMinor()),
                        joined,
                        printed));
        lines.add("Ledger     %d sales, %s; %d returns, %s; chain and derived rows verified over %d events"
                .formatted(
                        ledger.sales(),
                        yuan(ledger.soldMinor()),
                        ledger.returns(),
                        yuan(ledger.returnedMinor()),
                        events));
        lines.add("Collector  %d sales, %s; %d returns, %s; unsent %d"
                .formatted(
                        collector.sales(),
                        yuan(collector.soldMinor()),
                        collector.returns(),
                        yuan(collector.returnedMinor()),
                        unsent));
        findings.forEach(finding -> lines.add("!          " + finding));
        lines.add(ok() ? "Nothing was lost, and all three agree." : "Not all is as it should be.");
        lines.add("Look at    %s  (%d pictures of the screens)".formatted(screens, pictures));
        lines.add("           %s  (a picture of each receipt)".formatted(receipts));
        lines.add("           %s  (ledger, logs, the collector's database)".formatted(data));
        return lines;
    }

    private static String yuan(long minor) {
        return "¥" + BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
