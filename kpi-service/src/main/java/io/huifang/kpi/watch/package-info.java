/** Which courses somebody wants to be told about when they leave what is chance. */
@NullMarked
package io.huifang.kpi.watch;

import org.jspecify.annotations.NullMarked;
