package vn.gnbv.household;

import vn.gnbv.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.gnbv.household");
    }
}
