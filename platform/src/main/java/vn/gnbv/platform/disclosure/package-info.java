/** What counts of few may be shown to whoever is not entitled to the persons behind them. */
@NullMarked
package vn.gnbv.platform.disclosure;

import org.jspecify.annotations.NullMarked;
