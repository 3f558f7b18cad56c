/**
 * What is done under a programme besides projects (<i>hoạt động</i>): classes, job sessions, communication, training,
 * study; planned, held and counted, so that the figures of targets can be computed from it.
 */
@NullMarked
package vn.gnbv.plans.activity;

import org.jspecify.annotations.NullMarked;
