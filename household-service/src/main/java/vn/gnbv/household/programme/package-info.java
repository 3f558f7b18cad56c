/** Read copies of programmes, their components, whom they may support and where they apply, and of projects. */
@NullMarked
package vn.gnbv.household.programme;

import org.jspecify.annotations.NullMarked;
