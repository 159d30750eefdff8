package app.suanpan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.architecture.planted.agent.CallsTheCloud;
import app.suanpan.architecture.planted.agent.CallsTheDriver;
import app.suanpan.architecture.planted.agent.OpensAWindow;
import app.suanpan.architecture.planted.agent.OpensTheDatabase;
import app.suanpan.architecture.planted.checkout.BorrowsFromTheKiosk;
import app.suanpan.architecture.planted.checkout.ReadsTheLedger;
import app.suanpan.architecture.planted.collector.ReadsFromKafka;
import app.suanpan.architecture.planted.device.AsksTheDomain;
import app.suanpan.architecture.planted.device.escpos.BorrowsFromTheSerialDriver;
import app.suanpan.architecture.planted.domain.AddsInDouble;
import app.suanpan.architecture.planted.domain.HoldsAFloat;
import app.suanpan.architecture.planted.domain.OpensAFile;
import app.suanpan.architecture.planted.domain.ReadsTheClock;
import app.suanpan.architecture.planted.domain.ReadsTheClockByReference;
import app.suanpan.architecture.planted.domain.ThrowsDice;
import app.suanpan.architecture.planted.domain.WritesALog;
import app.suanpan.architecture.planted.half.StandsUnderAnUnmarkedPackageInfo;
import app.suanpan.architecture.planted.kiosk.PublishesItself;
import app.suanpan.architecture.planted.knot.one.PullsTwo;
import app.suanpan.architecture.planted.ui.ReadsJson;
import app.suanpan.architecture.planted.unmarked.StandsInNoPackageInfo;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final House HOUSE = new House("app.suanpan");
    private static final House PLANTED = new House("app.suanpan.architecture.planted");

    private static final JavaClasses CLASSES = new ClassFileImporter(
                    List.of(new ImportOption.DoNotIncludeTests(), ArchitectureTest::isNoJarOfTests))
            .importPackages(HOUSE.base());
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED.base());

    /** What a jar of tests holds is known by its name alone: built from the reactor it is a folder, and left out as such. */
    private static boolean isNoJarOfTests(Location location) {
        return !location.contains("-tests.jar");
    }

    /**
     * One rule, and a class of the planted house that breaks it.
     *
     * @param culprit what must be reported when the rule is held against the planted house
     */
    private record Promise(Function<House, ArchRule> rule, Class<?> culprit) {
        @Override
        public String toString() {
            return rule.apply(HOUSE).getDescription() + " [" + culprit.getSimpleName() + "]";
        }
    }

    private static List<Promise> promises() {
        return List.of(
                new Promise(House::domainDoesNoInputOrOutput, OpensAFile.class),
                new Promise(House::domainIsPlainJava, WritesALog.class),
                new Promise(House::domainIsToldTimeIdsAndChance, ReadsTheClock.class),
                new Promise(House::domainIsToldTimeIdsAndChance, ReadsTheClockByReference.class),
                new Promise(House::domainIsToldTimeIdsAndChance, ThrowsDice.class),
                new Promise(House::domainFieldsAreNotFloatingPoint, HoldsAFloat.class),
                new Promise(House::domainMethodsAreNotFloatingPoint, AddsInDouble.class),
                new Promise(House::screensReachTheStoreOnlyThroughItsPorts, ReadsTheLedger.class),
                new Promise(House::screensDoNotKnowEachOther, BorrowsFromTheKiosk.class),
                new Promise(House::onlyScreensKnowJavaFx, OpensAWindow.class),
                new Promise(House::onlyAgentAndCollectorSpeakMqtt, PublishesItself.class),
                new Promise(House::onlyTheCollectorsOwnRoomKnowsKafka, ReadsFromKafka.class),
                new Promise(House::onlyLedgerAndCollectorSpeakSql, OpensTheDatabase.class),
                new Promise(House::onlyProtocolAndAboveKnowJson, ReadsJson.class),
                new Promise(House::nobodyImportsADriver, CallsTheDriver.class),
                new Promise(House::driversDoNotKnowEachOther, BorrowsFromTheSerialDriver.class),
                new Promise(House::deviceApiNeedsNothing, AsksTheDomain.class),
                new Promise(House::storeNeverCallsTheCloud, CallsTheCloud.class),
                new Promise(House::packagesAreFreeOfCycles, PullsTwo.class),
                new Promise(House::packagesSayWhatTheyAreAndAreNullMarked, StandsInNoPackageInfo.class),
                new Promise(House::packagesSayWhatTheyAreAndAreNullMarked, StandsUnderAnUnmarkedPackageInfo.class));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theHouseKeepsIt(Promise promise) {
        promise.rule().apply(HOUSE).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void itIsSeenToFailOnItsPlantedCulprit(Promise promise) {
        var result = promise.rule().apply(PLANTED).evaluate(PLANTED_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(
                        detail -> assertThat(detail).contains(promise.culprit().getName()));
    }

    @Test
    void whatIsToldTheTimeAndTheSeedIsNotReported() {
        var result = PLANTED.domainIsToldTimeIdsAndChance().evaluate(PLANTED_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .noneSatisfy(detail -> assertThat(detail).contains("IsTold"));
    }
}
