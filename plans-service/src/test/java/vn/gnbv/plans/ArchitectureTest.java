package vn.gnbv.plans;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.gnbv.plans");
    }

    @Test
    void theWordsOfTheServiceDoNotDependOnEachOtherInACircle() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root());
        slices().matching("vn.gnbv.plans.(*)..").should().beFreeOfCycles().check(classes);
    }
}
