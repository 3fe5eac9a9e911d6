package dev.culprit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "dev.culprit", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> VALUES = DescribedPredicate.describe(
            "public values",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC) && (type.isRecord() || type.isEnum()));

    @ArchTest
    static final ArchRule theCoreKnowsNoFrameworkAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage("dev.culprit.paste..", "dev.culprit.matching..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "java.sql..", "javax.sql..")
            .because("the core must run, and be tested, without a server");

    @ArchTest
    static final ArchRule partsOfModulesFormNoCycle = slices().matching("dev.culprit.(*.*)..")
            .should()
            .beFreeOfCycles()
            .because("each part of a module can be read, and tested, by itself");

    @ArchTest
    static final ArchRule partsOfThePasteKnowOnlyTheValuesOfItsFace = noClasses()
            .that()
            .resideInAPackage("dev.culprit.paste.*..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.culprit.paste").and(not(VALUES)))
            .because("the reading uses them, not they the reading");

    @ArchTest
    static final ArchRule valuesOfThePasteKnowNoneOfItsParts = noClasses()
            .that()
            .resideInAPackage("dev.culprit.paste")
            .and(VALUES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.culprit.paste.*..")
            .because("they are what its parts speak");

    @ArchTest
    static final ArchRule entitiesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("other modules speak documents and events");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("a module's face decides, not its tables");

    @ArchTest
    static final ArchRule controllersStayInTheirModule = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("nothing calls a controller but the dispatcher");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .as("only the command line may write to standard streams")
            .because("a server logs");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
