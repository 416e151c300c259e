package io.belvedere.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final List<String> MODULES = List.of(
            "promql",
            "ejb",
            "persistence",
            "http-edge",
            "otlp",
            "grpc-api",
            "graphql-gateway",
            "rest-api",
            "server-config");

    private static final String[] ADAPTERS = {
        "io.belvedere.persistence..", "io.belvedere.grpc..", "io.belvedere.graphql..", "io.belvedere.rest.."
    };

    /** Everything in the ejb module but its beans: records, ports and services of the domain. */
    private static final DescribedPredicate<JavaClass> DOMAIN = resideInAnyPackage("io.belvedere..")
            .and(resideOutsideOfPackages(ADAPTERS))
            .and(resideOutsideOfPackages(
                    "io.belvedere.http..",
                    "io.belvedere.otlp..",
                    "io.belvedere.launcher..",
                    "io.belvedere.wiring",
                    "..internal.."))
            .as("the domain");

    private static final JavaClasses BELVEDERE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPaths(MODULES.stream().map(ArchitectureTest::classesOf).toList());

    private static Path classesOf(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        assertThat(Files.isDirectory(classes)).as("%s is built first", module).isTrue();
        return classes;
    }

    @Test
    void domain_knowsTheJdkAlone() {
        DescribedPredicate<JavaClass> jdkOrDomain =
                resideInAnyPackage("java..", "org.jspecify.annotations..").or(DOMAIN);

        classes().that(DOMAIN).should().onlyDependOnClassesThat(jdkOrDomain).check(BELVEDERE);
    }

    @Test
    void promql_knowsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("io.belvedere.promql..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "io.belvedere.promql..")
                .check(BELVEDERE);
    }

    @Test
    void wiring_knowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("io.belvedere.wiring")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.belvedere..").and(not(resideInAnyPackage("io.belvedere.wiring"))))
                .check(BELVEDERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistence", "grpc", "graphql", "rest"})
    void adapters_neverSeeEachOther(String adapter) {
        String own = "io.belvedere." + adapter + "..";
        String[] others =
                Arrays.stream(ADAPTERS).filter(other -> !other.equals(own)).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(BELVEDERE);
    }

    @Test
    void beansOfTheEjbModule_areSeenByNoAdapter() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.belvedere.persistence..",
                        "io.belvedere.grpc..",
                        "io.belvedere.graphql..",
                        "io.belvedere.rest..",
                        "io.belvedere.http..",
                        "io.belvedere.otlp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.belvedere.*.internal..")
                .check(BELVEDERE);
    }

    @Test
    void httpEdge_isForServletsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.belvedere.http..", "io.belvedere.graphql..", "io.belvedere.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.belvedere.http..")
                .check(BELVEDERE);
    }

    @Test
    void otlp_knowsTheDomainAndItsMessagesAlone() {
        classes()
                .that()
                .resideInAPackage("io.belvedere.otlp..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify.annotations..",
                                "com.google.protobuf..",
                                "io.opentelemetry.proto..",
                                "io.belvedere.otlp..")
                        .or(DOMAIN))
                .check(BELVEDERE);
    }

    @Test
    void otlp_isForGrpcAndHttpOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.belvedere.otlp..", "io.belvedere.grpc..", "io.belvedere.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.belvedere.otlp..")
                .check(BELVEDERE);
    }

    @Test
    void launcher_andServerShareNoClass() {
        noClasses()
                .that()
                .resideInAPackage("io.belvedere.launcher..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.belvedere..").and(not(resideInAnyPackage("io.belvedere.launcher.."))))
                .check(BELVEDERE);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("io.belvedere.(**)").should().beFreeOfCycles().check(BELVEDERE);
    }

    @Test
    void features_haveNoCycles() {
        slices().matching("io.belvedere.(*)..").should().beFreeOfCycles().check(BELVEDERE);
    }

    @Test
    void wallClock_isReadInOnePlaceOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.belvedere.time.internal..", "io.belvedere.launcher..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("the wall clock is read", ArchitectureTest::readsTheWallClock))
                .orShould()
                .callConstructor(Date.class)
                .check(BELVEDERE);
    }

    private static boolean readsTheWallClock(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean now = call.getName().equals("now") && owner.getPackageName().equals("java.time");
        boolean millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        boolean clock = owner.isAssignableTo(Clock.class) && call.getName().startsWith("system");
        boolean source = owner.getName().equals("java.time.InstantSource")
                && call.getName().equals("system");
        return now
                || millis
                || clock
                || source
                || (owner.isEquivalentTo(Instant.class) && call.getName().equals("now"));
    }

    @Test
    void entities_areInPersistenceOnly() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("io.belvedere.persistence..")
                .andShould()
                .haveSimpleNameEndingWith("Row")
                .check(BELVEDERE);
    }

    @Test
    void tests_useNoMockingLibrary() {
        JavaClasses tests = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "test-classes"))
                        .filter(Files::isDirectory)
                        .toList());

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.powermock..", "mockit..", "io.mockk..")
                .check(tests);
    }

    @Test
    void packages_sayWhatTheyStandFor() {
        Set<String> described = BELVEDERE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(BELVEDERE.stream().map(JavaClass::getPackageName).filter(ArchitectureTest::isOurs))
                .allSatisfy(name -> assertThat(described).contains(name));
    }

    /** All but what the protocol compiler writes. */
    private static boolean isOurs(String packageName) {
        return !packageName.startsWith("io.belvedere.v1") && !packageName.matches("io\\.belvedere\\.grpc\\.v\\d+");
    }
}
