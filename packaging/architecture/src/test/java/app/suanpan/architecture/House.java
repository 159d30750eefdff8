package app.suanpan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows of the house, as rules about the packages below one name.
 *
 * @param base the package that everything stands below: {@code app.suanpan}, or the planted house
 */
record House(String base) {
    private static final String[] DRIVERS = {"escpos", "serial", "camera", "gpio", "simulated"};

    private static final Set<String> AMBIENT = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    ArchRule domainDoesNoInputOrOutput() {
        return noClasses()
                .that(live("domain"))
                .should()
                // A URI is a value; nothing in it can open what it names.
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..",
                                "java.io..",
                                "java.net..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "javax.sql..",
                                "javax.net..")
                        .and(not(equivalentTo(URI.class))))
                .because(
                        "the shop's rules must give the same answer in a test, in the shop and in next year's dispute");
    }

    ArchRule domainIsPlainJava() {
        return classes()
                .that(live("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below("domain"), "java..", "javax.crypto..", "org.jspecify..")
                .because("everything points at the domain; what it needed, everything would need");
    }

    ArchRule domainIsToldTimeIdsAndChance() {
        return noClasses()
                .that(live("domain"))
                .should()
                .accessTargetWhere(
                        describe("it asks its surroundings for time, an id, chance or a setting", House::isAmbient))
                .because("time, ids and randomness are arguments: made once in AgentMain, passed down");
    }

    ArchRule domainFieldsAreNotFloatingPoint() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(live("domain"))
                .should()
                .haveRawType(describe("float or double", House::isFloatingPoint))
                .because("money and quantities are whole numbers or BigDecimal; 0.1 + 0.2 is not 0.3");
    }

    ArchRule domainMethodsAreNotFloatingPoint() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat(live("domain"))
                .should(ArchCondition.from(describe("take or give float or double", House::handlesFloatingPoint)))
                .because("money and quantities are whole numbers or BigDecimal; 0.1 + 0.2 is not 0.3");
    }

    ArchRule screensReachTheStoreOnlyThroughItsPorts() {
        return noClasses()
                .that(live("ui", "checkout", "kiosk"))
                .should()
                .dependOnClassesThat(live("protocol", "pages", "ledger", "agent", "device", "collector"))
                .because("a screen talks to the ports in domain.register, so it cannot tell one process from two");
    }

    ArchRule screensDoNotKnowEachOther() {
        return noClasses()
                .that(live("checkout"))
                .should()
                .dependOnClassesThat(live("kiosk"))
                .because("what checkout and kiosk share stands in ui");
    }

    ArchRule onlyScreensKnowJavaFx() {
        return noClasses()
                .that(live("domain", "protocol", "pages", "ledger", "agent", "device", "collector"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the agent and the collector run where there is no screen");
    }

    ArchRule onlyAgentAndCollectorSpeakMqtt() {
        return noClasses()
                .that(elsewhereThan("agent", "collector"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.paho..")
                .because("one module on each side owns the road to the cloud");
    }

    ArchRule onlyTheCollectorsOwnRoomKnowsKafka() {
        return noClasses()
                .that(resideOutsideOfPackages(below("collector.kafka")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("most head offices have no Kafka, and a message means the same on every road");
    }

    ArchRule onlyLedgerAndCollectorSpeakSql() {
        return noClasses()
                .that(elsewhereThan("ledger", "collector"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("the commit of a sale is one SQLite transaction in one place");
    }

    ArchRule onlyProtocolAndAboveKnowJson() {
        return noClasses()
                .that(live("domain", "device", "ui", "checkout", "kiosk"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("bytes are the protocol's; a screen or a driver that reads JSON has a second protocol");
    }

    ArchRule nobodyImportsADriver() {
        return noClasses()
                .that(elsewhereThan("device", "simulator", "demo", "command"))
                .should()
                .dependOnClassesThat(live(drivers()))
                .because("drivers are found by ServiceLoader; a device is only ever its api");
    }

    ArchRule driversDoNotKnowEachOther() {
        return slices().matching(base + ".device.(" + String.join("|", DRIVERS) + ")..")
                .should()
                .notDependOnEachOther()
                .because("one folder per protocol: a driver can be left out");
    }

    ArchRule deviceApiNeedsNothing() {
        return classes()
                .that(live("device"))
                .and(resideOutsideOfPackages(packages(drivers())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", below("device"))
                        .and(resideOutsideOfPackages(packages(drivers()))))
                .because("a maker can write a driver knowing this module and no other");
    }

    ArchRule storeNeverCallsTheCloud() {
        return noClasses()
                .that(live("domain", "protocol", "ledger", "agent", "device", "ui", "checkout", "kiosk", "simulator"))
                .should()
                .dependOnClassesThat(live("collector"))
                .because("a shop sells without a network; it knows the cloud as bytes only");
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(new Rooms(base))
                .should()
                .beFreeOfCycles()
                .because("what depends on itself by a detour can be neither understood nor moved alone");
    }

    ArchRule packagesSayWhatTheyAreAndAreNullMarked() {
        return classes()
                .that(resideInAPackage(base + ".."))
                .should(standInANullMarkedPackage())
                .because(
                        "a package-info says where to start reading, and its @NullMarked makes null an exception to be named");
    }

    /** Classes of the named rooms of the house. */
    private DescribedPredicate<JavaClass> live(String... rooms) {
        return resideInAnyPackage(packages(rooms));
    }

    /** Classes of the house outside the named rooms. */
    private DescribedPredicate<JavaClass> elsewhereThan(String... rooms) {
        return resideInAPackage(base + "..").and(resideOutsideOfPackages(packages(rooms)));
    }

    private String[] packages(String... rooms) {
        return Arrays.stream(rooms).map(this::below).toArray(String[]::new);
    }

    private String below(String room) {
        return base + "." + room + "..";
    }

    private static String[] drivers() {
        return Arrays.stream(DRIVERS).map(driver -> "device." + driver).toArray(String[]::new);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return AMBIENT.contains(owner + "." + name)
                || isClockless(access, owner, name)
                || isUnseeded(access, owner, name);
    }

    /** {@code Instant.now()} and its kin, but not {@code now(clock)}. */
    private static boolean isClockless(JavaAccess<?> access, String owner, String name) {
        return owner.startsWith("java.time.")
                && name.equals("now")
                && parameters(access).noneMatch(type -> type.getFullName().equals("java.time.Clock"));
    }

    /** {@code new Random()} and any {@code SecureRandom}, but not {@code new Random(seed)}. */
    private static boolean isUnseeded(JavaAccess<?> access, String owner, String name) {
        return name.equals("<init>")
                && (owner.equals("java.security.SecureRandom")
                        || owner.equals("java.util.Random")
                                && parameters(access).findAny().isEmpty());
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream()
                : Stream.empty();
    }

    private static boolean isFloatingPoint(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.isEquivalentTo(double.class)
                || element.isEquivalentTo(float.class)
                || element.isEquivalentTo(Double.class)
                || element.isEquivalentTo(Float.class);
    }

    private static boolean handlesFloatingPoint(JavaCodeUnit unit) {
        return isFloatingPoint(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(House::isFloatingPoint);
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getFullName() + " stands in a package that is not @NullMarked"));
            }
        };
    }
}
