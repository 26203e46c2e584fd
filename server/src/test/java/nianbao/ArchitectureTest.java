package nianbao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The walls between the packages. What may cross a wall is named; all other packages, whichever
 * there are, may not.
 */
class ArchitectureTest {

  /** More files than this can't be taken in at one glance at a folder. */
  private static final int MOST_FILES = 22;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("nianbao");

  /** The generator of samples, in the order of its work. */
  private static final List<String> GENERATOR =
      List.of(
          "random",
          "truth",
          "phrase",
          "issuer",
          "print",
          "plan",
          "figures",
          "tables",
          "contradiction",
          "writing");

  private static final DescribedPredicate<JavaClass> LUCENE =
      resideInAPackage("org.apache.lucene..");

  @Test
  void onlyTheSchemaTheSegmenterAndTheBackendKnowLucene() {
    onlyTheseKnow(
        LUCENE,
        "nianbao.index..",
        "nianbao.words..",
        "nianbao.search.lucene..",
        "nianbao.bench.peers.node.."); // Lucene without Nianbao, to be measured beside it
  }

  private static void onlyTheseKnow(DescribedPredicate<JavaClass> known, String... packages) {
    noClasses()
        .that()
        .resideInAPackage("nianbao..")
        .and()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat(known)
        .check(CLASSES);
  }

  @Test
  void onlyTheBackendKnowsItsSteps() {
    onlyTheseKnow(
        resideInAPackage("nianbao.search.lucene.(*)..").as("steps of the backend"),
        "nianbao.search.lucene..");
  }

  @Test
  void whatIsAskedOfAReportIndexDoesNotDependOnHowItIsKept() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.search..")
        .and()
        .resideOutsideOfPackage("nianbao.search.lucene..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("nianbao.search.lucene..", "nianbao.http..", "nianbao.command.."))
        .check(CLASSES);
  }

  @Test
  void httpKnowsTheIndexByItsReadApiOnly() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nianbao.search.lucene..", "nianbao.index..", "nianbao.command..")
        .check(CLASSES);
  }

  @Test
  void commandsKnowTheIndexByItsReadAndWriteApiAndOneOfThemOpensIt() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.command..")
        .and(not(name("nianbao.command.data.DataFolder")))
        .should()
        .dependOnClassesThat(
            resideInAPackage("nianbao.search.lucene..")
                .or(
                    resideInAPackage("nianbao.index..")
                        .and(not(resideInAPackage("nianbao.index.verify")))
                        .and(not(name("nianbao.index.ReportSink")))
                        .and(not(name("nianbao.index.IndexInUseException")))))
        .check(CLASSES);
  }

  @Test
  void theAnswersKnowNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.answer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nianbao.http..", "nianbao.command..", "io.undertow..")
        .check(CLASSES);
  }

  @Test
  void theReportDependsOnNothingOfTheProject() {
    dependsOnNothingOfTheProject("nianbao.report..");
  }

  @Test
  void foldingDependsOnNothingOfTheProject() {
    dependsOnNothingOfTheProject("nianbao.text..");
  }

  @Test
  void valuesAsBytesDependOnNothingOfTheProject() {
    dependsOnNothingOfTheProject("nianbao.bytes..");
  }

  private static void dependsOnNothingOfTheProject(String packages) {
    noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat(resideInAPackage("nianbao..").and(not(resideInAPackage(packages))))
        .check(CLASSES);
  }

  @Test
  void theGeneratorOfSamplesUsesWhatLiesBeforeAStepOnly() {
    List<String> before = new ArrayList<>();
    for (String step : GENERATOR) {
      before.add("nianbao.sample." + step);
      noClasses()
          .that()
          .resideInAPackage("nianbao.sample." + step)
          .should()
          .dependOnClassesThat(
              resideInAPackage("nianbao.sample..")
                  .and(not(resideInAnyPackage(before.toArray(String[]::new)))))
          .check(CLASSES);
    }
  }

  @Test
  void theTruthOfSamplesIsNotDerivedFromWhatReadsThem() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.sample..")
        .and()
        .resideOutsideOfPackages(
            "nianbao.sample.accuracy", "nianbao.sample.conservation", "nianbao.sample.office")
        .should()
        .dependOnClassesThat(
            resideInAPackage("nianbao..")
                .and(
                    not(
                        resideInAnyPackage(
                            "nianbao.sample..",
                            "nianbao.report",
                            "nianbao.text",
                            "nianbao.place",
                            "nianbao.figures",
                            "nianbao.figures.relation"))))
        .check(CLASSES);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching("nianbao.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatLivesInIt() {
    for (JavaPackage found : packages()) {
      assertTrue(found.isAnnotatedWith(NullMarked.class), () -> found.getName());
    }
  }

  @Test
  void noPackageIsTooLargeForOneGlance() {
    for (JavaPackage found : packages()) {
      long files = found.getClasses().stream().filter(ArchitectureTest::isNamedByItsFile).count();
      assertTrue(files <= MOST_FILES, () -> found.getName() + " has " + files + " files");
    }
  }

  private static List<JavaPackage> packages() {
    List<JavaPackage> packages = new ArrayList<>();
    for (JavaPackage each : CLASSES.getPackage("nianbao").getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty()) {
        packages.add(each);
      }
    }
    return packages;
  }

  private static boolean isNamedByItsFile(JavaClass type) {
    return type.isTopLevelClass()
        && !type.isArray()
        && !type.getSimpleName().equals("package-info");
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, List<String>> byName = new TreeMap<>();
    for (JavaPackage found : packages()) {
      found.getClasses().stream()
          .filter(ArchitectureTest::isNamedByItsFile)
          .forEach(
              type ->
                  byName
                      .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                      .add(type.getName()));
    }
    byName.values().removeIf(names -> names.size() == 1);

    assertEquals(Map.of(), byName);
  }
}
