package vn.gnbv.plans;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.gnbv.plans");
    }

    @Test
    void theWordsOfTheServiceDoNotDependOnEachOtherInACircle() {
        check(slices().matching("vn.gnbv.plans.(*)..").should().beFreeOfCycles());
    }
}
