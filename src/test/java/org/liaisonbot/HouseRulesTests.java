package org.liaisonbot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HouseRulesTests {
    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("org.liaisonbot");
    private static final JavaClasses THE_BOT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.liaisonbot");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                Year.class,
                YearMonth.class,
                ZonedDateTime.class
            })
    void nobodyAsksForTheTimeWithoutAClock(Class<?> time) {
        noClasses()
                .should()
                .callMethod(time, "now")
                .because("the clock is injected")
                .check(EVERYTHING);
    }

    @Test
    void nobodyReadsTheMachinesClockOrZone() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callConstructor(Date.class)
                .because("the clock is injected, and the office has one zone")
                .check(EVERYTHING);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("constructors say what a class needs")
                .check(THE_BOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.liaisonbot.time..", "org.liaisonbot.understanding.."})
    void thePureModulesKnowNeitherSpringNorDatabaseNorJson(String module) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..")
                .check(THE_BOT);
    }

    @Test
    void onlyTheWireKnowsThePlatformsClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.liaisonbot.wecom..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("me.chanjar.weixin..")
                .check(THE_BOT);
    }
}
