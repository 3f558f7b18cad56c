package vn.gnbv.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The layering of the house, the same in every service. A service extends it and names its package, whose classes are
 * read once for all rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private final JavaClasses classes;

    protected ArchitectureRules(String root) {
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void transactionsBeginInServicesAndProjectionsOnly() {
        check(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Service|Projection|Consumption)"));
        check(noClasses().that().haveSimpleNameEndingWith("Resource").should().beAnnotatedWith(Transactional.class));
    }

    @Test
    void entitiesKnowNothingOfHttp() {
        check(noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
    }

    @Test
    void servicesAndRepositoriesKnowNothingOfHttp() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
    }

    @Test
    void resourcesNeverTouchEntities() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class));
    }

    @Test
    void everyResourceMethodStatesWhoMayCallIt() {
        check(classes().that().haveSimpleNameEndingWith("Resource").should(stateWhoMayCall()));
    }

    /** A number that a request leaves out would be read as zero, or be refused without a name. */
    @Test
    void requestBodiesHoldNoPrimitives() {
        check(classes().that().haveSimpleNameEndingWith("Resource").should(readNoPrimitives()));
    }

    @Test
    void nothingIsSentToOrReceivedFromKafkaPastThePlatform() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.smallrye.reactive.messaging..",
                        "org.eclipse.microprofile.reactive.messaging.."));
    }

    @Test
    void entitiesHaveNoSetters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*"));
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        check(fields().should().notBeAnnotatedWith(Inject.class));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)"));
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..dto..", "..controller..", "..common..", "..misc.."));
    }

    protected void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static ArchCondition<JavaClass> readNoPrimitives() {
        return new ArchCondition<>("read no primitives from a body") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                Arrays.stream(resource.reflect().getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(Valid.class))
                        .map(Parameter::getType)
                        .filter(Class::isRecord)
                        .distinct()
                        .flatMap(body -> primitives(body, new HashSet<>()))
                        .forEach(place -> events.add(SimpleConditionEvent.violated(resource, place)));
            }
        };
    }

    private static Stream<String> primitives(Class<?> body, Set<Class<?>> seen) {
        if (!body.isRecord() || !seen.add(body)) {
            return Stream.empty();
        }
        return Arrays.stream(body.getRecordComponents()).flatMap(component -> {
            if (component.getType().isPrimitive()) {
                return Stream.of(body.getSimpleName() + "." + component.getName() + " is primitive");
            }
            var parts = component.getGenericType() instanceof ParameterizedType list
                    ? Arrays.stream(list.getActualTypeArguments())
                    : Stream.of(component.getGenericType());
            return parts.filter(Class.class::isInstance).flatMap(part -> primitives((Class<?>) part, seen));
        });
    }

    private static ArchCondition<JavaClass> stateWhoMayCall() {
        var markers =
                List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, io.quarkus.security.Authenticated.class);
        DescribedPredicate<JavaMethod> operation =
                DescribedPredicate.describe("operation", m -> m.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
        return new ArchCondition<>("state who may call each operation") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethods().stream()
                        .filter(operation)
                        .filter(m -> markers.stream().noneMatch(m::isAnnotatedWith)
                                && markers.stream().noneMatch(resource::isAnnotatedWith))
                        .forEach(m -> events.add(
                                SimpleConditionEvent.violated(m, m.getFullName() + " does not state who may call")));
            }
        };
    }
}
