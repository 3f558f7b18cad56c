package vn.gnbv.budget;

import vn.gnbv.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.gnbv.budget");
    }
}
