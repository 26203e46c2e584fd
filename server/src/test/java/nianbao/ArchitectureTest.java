package nianbao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls between the packages. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("nianbao");

  private static final String[] WITHOUT_LUCENE = {
    "nianbao.http..",
    "nianbao.command..",
    "nianbao.answer..",
    "nianbao.search",
    "nianbao.search.query..",
    "nianbao.search.correction..",
    "nianbao.report..",
    "nianbao.read..",
    "nianbao.extract..",
    "nianbao.sample.."
  };

  @Test
  void onlyTheBackendsKnowLucene() {
    noClasses()
        .that()
        .resideInAnyPackage(WITHOUT_LUCENE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void httpKnowsTheIndexByItsReadDoorOnly() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nianbao.search.lucene..", "nianbao.index..", "nianbao.command..")
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
    noClasses()
        .that()
        .resideInAPackage("nianbao.report..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("nianbao..").and(resideOutsideOfPackage("nianbao.report..")))
        .check(CLASSES);
  }

  @Test
  void foldingDependsOnNothingOfTheProject() {
    noClasses()
        .that()
        .resideInAPackage("nianbao.text..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("nianbao..").and(resideOutsideOfPackage("nianbao.text..")))
        .check(CLASSES);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching("nianbao.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
