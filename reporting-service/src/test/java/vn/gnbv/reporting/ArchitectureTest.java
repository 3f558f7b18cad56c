package vn.gnbv.reporting;

import vn.gnbv.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.gnbv.reporting");
    }
}
