package vn.gnbv.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How firm a published figure is: <i>ước thực hiện, sơ bộ, chính thức</i>. */
@Schema(name = "PublishedFigureStatus")
public enum PublishedStatus {
    ESTIMATE,
    PRELIMINARY,
    OFFICIAL
}
