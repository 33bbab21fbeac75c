/** Courses that are out of control: looked for, told once, acknowledged, over by themselves. */
@NullMarked
package io.huifang.kpi.alert;

import org.jspecify.annotations.NullMarked;
