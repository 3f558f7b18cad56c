package vn.gnbv.plans.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The degree that a paper is marked with (Law 29/2018/QH14 on the protection of state secrets). */
@Schema(name = "Secrecy")
enum Secrecy {
    NONE,
    /** <i>Mật</i>. */
    CONFIDENTIAL,
    /** <i>Tối mật</i>. */
    SECRET,
    /** <i>Tuyệt mật</i>. */
    TOP_SECRET
}
