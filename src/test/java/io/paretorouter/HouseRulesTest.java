package io.paretorouter;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check. */
@AnalyzeClasses(packages = "io.paretorouter", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final int LONGEST_FILE = 300;

    /** Who asks AWS, talking HTTP, OpenAI's schema, a table's file: one place for each. */
    private static final String[] SHARED_BY_ADAPTERS = {
        "io.paretorouter.adapter.aws",
        "io.paretorouter.adapter.http",
        "io.paretorouter.adapter.schema",
        "io.paretorouter.adapter.tablefile"
    };

    @ArchTest
    static final ArchRule coreIsPlainJava =
            classes()
                    .that()
                    .resideInAPackage("io.paretorouter.core..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("io.paretorouter.core..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule adaptersAreStrangers =
            slices().matching("io.paretorouter.adapter.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_ADAPTERS));

    @ArchTest
    static final ArchRule adaptersKnowOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage("io.paretorouter.adapter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.paretorouter.api..",
                            "io.paretorouter.app..",
                            "io.paretorouter.lambda..",
                            "io.paretorouter.offline..");

    @ArchTest
    static final ArchRule apiKnowsOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage("io.paretorouter.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.paretorouter.adapter..",
                            "io.paretorouter.app..",
                            "io.paretorouter.lambda..",
                            "io.paretorouter.offline..");

    @ArchTest
    static final ArchRule lambdaKnowsHttpAndJsonOnly =
            classes()
                    .that()
                    .resideInAPackage("io.paretorouter.lambda..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.paretorouter.lambda..",
                            "java..",
                            "com.fasterxml.jackson..",
                            "org.jboss.logging..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule offlineKnowsNeitherApiNorApp =
            noClasses()
                    .that()
                    .resideInAPackage("io.paretorouter.offline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.paretorouter.api..", "io.paretorouter.app..");

    @ArchTest
    static final ArchRule servingDoesNotKnowTheOfflineSide =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.paretorouter.offline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.paretorouter.offline..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.paretorouter.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule injectionIsThroughConstructors =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule coreReadsNeitherClockNorEnvironment =
            noClasses()
                    .that()
                    .resideInAPackage("io.paretorouter.core..")
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    /** Beyond + − × ÷ √ the results of {@link Math} may differ between machines. */
    @ArchTest
    static final ArchRule coreArithmeticIsTheSameOnEveryMachine =
            noClasses()
                    .that()
                    .resideInAPackage("io.paretorouter.core..")
                    .should()
                    .callMethod(Math.class, "exp", double.class)
                    .orShould()
                    .callMethod(Math.class, "log", double.class)
                    .orShould()
                    .callMethod(Math.class, "pow", double.class, double.class)
                    .orShould()
                    .callMethod(Math.class, "fma", float.class, float.class, float.class)
                    .orShould()
                    .callMethod(Math.class, "fma", double.class, double.class, double.class);

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        Predicate<String> tooLong = text -> text.lines().count() > LONGEST_FILE;
        assertThat(sourcesThat(SOURCES, tooLong)).isEmpty();
        assertThat(sourcesThat(TESTS, tooLong)).isEmpty();
    }

    /** Where a failure becomes an answer, and nowhere else. */
    @Test
    void nothingBelowTheApiAndTheLambdaLoopCatchesEveryException() throws IOException {
        Pattern broad =
                Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException) ");
        assertThat(sourcesThat(SOURCES, text -> broad.matcher(text).find()))
                .allMatch(
                        path ->
                                path.startsWith(SOURCES.resolve("io/paretorouter/api"))
                                        || path.equals(
                                                SOURCES.resolve(
                                                        "io/paretorouter/lambda/Loop.java")));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> bare =
                    files.filter(Files::isDirectory)
                            .filter(HouseRulesTest::holdsJava)
                            .filter(directory -> !nullMarked(directory))
                            .toList();
            assertThat(bare).isEmpty();
        }
    }

    private static boolean holdsJava(Path directory) {
        String[] names = directory.toFile().list((at, name) -> name.endsWith(".java"));
        return names != null && names.length > 0;
    }

    private static boolean nullMarked(Path directory) {
        Path info = directory.resolve("package-info.java");
        return Files.exists(info) && read(info).contains("@NullMarked");
    }

    private static List<Path> sourcesThat(Path root, Predicate<String> match) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> match.test(read(path)))
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }
}
