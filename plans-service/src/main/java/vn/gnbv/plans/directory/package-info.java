/** Units (<i>đơn vị hành chính</i>) and organisations (<i>cơ quan</i>), each as versions in time under one lasting id. */
@NullMarked
package vn.gnbv.plans.directory;

import org.jspecify.annotations.NullMarked;
