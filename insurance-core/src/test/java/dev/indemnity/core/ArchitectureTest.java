package dev.indemnity.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.indemnity.core");

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("dev.indemnity.core.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void nothingReadsOrWritesFilesOrLogs() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.io..").and(DescribedPredicate.not(simpleName("Serializable"))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.net..", "java.util.logging..", "com.fasterxml..")
        .check(CORE);
  }

  @Test
  void noAmountEverPassesThroughBinaryFloatingPoint() {
    noFields().should().haveRawType(double.class).orShould().haveRawType(float.class).check(CORE);
    noClasses()
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaCall<?>>("a binary floating point value is given or taken") {
              @Override
              public boolean test(JavaCall<?> call) {
                return Set.of("double", "float")
                        .contains(call.getTarget().getRawReturnType().getName())
                    || call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> Set.of("double", "float").contains(type.getName()));
              }
            })
        .check(CORE);
  }

  @Test
  void nothingAsksForTheClockOrForTheDefaultZoneOrLocale() {
    noClasses()
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaCall<?>>("the answer depends on where and when it runs") {
              @Override
              public boolean test(JavaCall<?> call) {
                String name = call.getTarget().getName();
                boolean implicit =
                    call.getTarget().getRawParameterTypes().isEmpty()
                        && Set.of(
                                "now",
                                "currentTimeMillis",
                                "nanoTime",
                                "systemDefault",
                                "toUpperCase",
                                "toLowerCase")
                            .contains(name);
                return implicit
                    || (name.equals("getDefault")
                        && call.getTargetOwner().isEquivalentTo(Locale.class));
              }
            })
        .check(CORE);
  }
}
